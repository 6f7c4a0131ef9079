package org.reststop.kiosk.scan.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** jSerialComm's ports. Only this class loads its library, so a kiosk without such a scanner never does. */
final class JSerialPorts implements SerialPorts {
    @Override
    public Line open(Path device, int baud) throws IOException {
        if (!Files.isReadable(device) || !Files.isWritable(device)) {
            throw new IOException("this user may not open it; the group dialout may");
        }
        try {
            SerialPort port = SerialPort.getCommPort(device.toString());
            port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, (int) SerialReader.SILENCE.toMillis(), 0);
            if (!port.openPort(0)) {
                throw new IOException(
                        "it is used by another program or does not answer, error " + port.getLastErrorCode());
            }
            return new Opened(port, device);
        } catch (SerialPortInvalidPortException e) {
            throw new IOException("it is no serial port", e);
        }
    }

    private record Opened(SerialPort port, Path device) implements Line {
        @Override
        public int read(byte[] into) throws IOException {
            int count = port.readBytes(into, into.length);
            if (count < 0 || count == 0 && !Files.exists(device)) {
                throw new IOException("it was unplugged");
            }
            return count;
        }

        @Override
        public void close() {
            port.closePort();
        }
    }
}
