package org.reststop.kiosk.scan.qr;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import java.util.ArrayList;
import java.util.List;

/** How a code's codewords are dealt out to blocks that are corrected each for itself (ISO/IEC 18004, 7.6). */
final class Blocks {
    private Blocks() {}

    /** For each block the places of its codewords among all, its data first. */
    static List<int[]> of(Version version, ErrorCorrectionLevel level) {
        Version.ECBlocks ecBlocks = version.getECBlocksForLevel(level);
        int check = ecBlocks.getECCodewordsPerBlock();
        List<Integer> dataCounts = new ArrayList<>();
        for (Version.ECB ecb : ecBlocks.getECBlocks()) {
            for (int i = 0; i < ecb.getCount(); i++) {
                dataCounts.add(ecb.getDataCodewords());
            }
        }
        List<int[]> blocks = new ArrayList<>();
        dataCounts.forEach(count -> blocks.add(new int[count + check]));
        int place = 0;
        int longest = dataCounts.getLast();
        for (int i = 0; i < longest; i++) {
            for (int block = 0; block < blocks.size(); block++) {
                if (i < dataCounts.get(block)) {
                    blocks.get(block)[i] = place++;
                }
            }
        }
        for (int i = 0; i < check; i++) {
            for (int block = 0; block < blocks.size(); block++) {
                blocks.get(block)[dataCounts.get(block) + i] = place++;
            }
        }
        return blocks;
    }
}
