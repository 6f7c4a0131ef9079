package org.reststop.kiosk.voice;

import java.io.IOException;
import java.nio.ShortBuffer;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;
import org.jspecify.annotations.Nullable;

/** Microphone and loudspeaker as ffmpeg opens them: by ALSA, by PulseAudio, or a sound file for a microphone. */
final class FfmpegSound {
    private static final int BLOCK = Pcm.RATE / 50;

    private FfmpegSound() {}

    static SoundSource open(SoundDevice device) throws IOException {
        quiet();
        FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(device.name());
        grabber.setSampleMode(FrameGrabber.SampleMode.SHORT);
        grabber.setSampleRate(Pcm.RATE);
        grabber.setAudioChannels(1);
        if (device.system() != SoundDevice.System.FILE) {
            grabber.setFormat(device.format());
            // Otherwise a microphone that stops sending holds its thread in the driver, where no interrupt reaches it.
            // ffmpeg has no word for it, only the number.
            grabber.setOption("fflags", "+" + AVFormatContext.AVFMT_FLAG_NONBLOCK);
        }
        try {
            grabber.start(false);
        } catch (FFmpegFrameGrabber.Exception e) {
            grabber.release();
            throw new IOException("the microphone " + device.name() + " cannot be opened", e);
        }
        return new Microphone(grabber, device.system() == SoundDevice.System.FILE);
    }

    static SoundSink openSink(SoundDevice device) throws IOException {
        quiet();
        FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(device.name(), 1);
        recorder.setFormat(device.format());
        recorder.setAudioCodec(avcodec.AV_CODEC_ID_PCM_S16LE);
        recorder.setSampleRate(Pcm.RATE);
        try {
            recorder.start();
        } catch (FFmpegFrameRecorder.Exception e) {
            recorder.release();
            throw new IOException("the loudspeaker " + device.name() + " cannot be opened", e);
        }
        return new Loudspeaker(recorder);
    }

    static void quiet() {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    private record Microphone(FFmpegFrameGrabber grabber, boolean isFile) implements SoundSource {
        @Override
        public short @Nullable [] next() throws IOException, InterruptedException {
            ShortBuffer block = ShortBuffer.allocate(BLOCK * 2);
            while (block.position() < BLOCK) {
                Frame frame = grabber.grabSamples();
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (frame == null) {
                    if (isFile && block.position() == 0) {
                        return null;
                    }
                    if (!isFile) {
                        throw new IOException("the microphone is gone");
                    }
                    break;
                }
                block = put(block, (ShortBuffer) frame.samples[0]);
            }
            short[] samples = new short[block.flip().remaining()];
            block.get(samples);
            return samples;
        }

        private static ShortBuffer put(ShortBuffer block, ShortBuffer more) {
            if (block.remaining() >= more.remaining()) {
                return block.put(more);
            }
            return ShortBuffer.allocate(block.position() + more.remaining())
                    .put(block.flip())
                    .put(more);
        }

        @Override
        public void close() throws IOException {
            grabber.release();
        }
    }

    private record Loudspeaker(FFmpegFrameRecorder recorder) implements SoundSink {
        @Override
        public void play(short[] samples) throws IOException {
            recorder.recordSamples(Pcm.RATE, 1, ShortBuffer.wrap(samples));
        }

        @Override
        public void close() throws IOException {
            recorder.close();
        }
    }
}
