package org.reststop.kiosk.status;

import org.reststop.kiosk.scan.CameraState;
import org.reststop.kiosk.scan.serial.SerialState;
import org.reststop.kiosk.screen.Texts;

/** How the readers of codes are doing, in words. */
final class DeviceWords {
    private DeviceWords() {}

    static String of(CameraState camera, Texts texts) {
        return switch (camera) {
            case CameraState.Absent() -> texts.get("status.camera.absent");
            case CameraState.Opening() -> texts.get("status.camera.opening");
            case CameraState.Running(double perSecond) -> texts.get("status.camera.running", Math.round(perSecond));
            case CameraState.Dark(double perSecond) -> texts.get("status.camera.dark");
            case CameraState.Failed(String reason) -> texts.get("status.camera.failed");
            case CameraState.Ended() -> texts.get("status.camera.ended");
        };
    }

    static String of(SerialState serial, Texts texts) {
        return switch (serial) {
            case SerialState.Off() -> texts.get("status.serial.off");
            case SerialState.Waiting() -> texts.get("status.serial.waiting");
            case SerialState.Listening(String device) -> texts.get("status.serial.listening", device);
            case SerialState.Failed(String device, String reason) -> texts.get("status.serial.failed", device);
        };
    }
}
