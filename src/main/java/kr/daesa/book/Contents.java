package kr.daesa.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.daesa.model.SourceFacts;

/** A book's index: what the source told, and by client where its rows and rejects lie, in the order written. */
record Contents(SourceFacts facts, SortedMap<String, List<Block>> rows, SortedMap<String, List<Block>> rejects) {

    void write(BlockWriter out) {
        FactsCodec.write(facts, out);
        write(rows, out);
        write(rejects, out);
    }

    static Contents read(BlockReader in, BookKey key) {
        return new Contents(FactsCodec.read(in, new Shared(key)), blocks(in), blocks(in));
    }

    private static void write(SortedMap<String, List<Block>> blocks, BlockWriter out) {
        out.number(blocks.size());
        for (Map.Entry<String, List<Block>> client : blocks.entrySet()) {
            out.text(client.getKey());
            out.number(client.getValue().size());
            for (Block block : client.getValue()) {
                out.number(block.offset());
                out.number(block.length());
                out.number(block.crc());
                out.number(block.entries());
            }
        }
    }

    private static SortedMap<String, List<Block>> blocks(BlockReader in) {
        SortedMap<String, List<Block>> blocks = new TreeMap<>();
        int clients = in.smallNumber();
        for (int i = 0; i < clients; i++) {
            String client = in.text();
            int count = in.smallNumber();
            List<Block> own = new ArrayList<>(count);
            for (int k = 0; k < count; k++) {
                own.add(new Block(in.number(), in.smallNumber(), in.smallNumber(), in.smallNumber()));
            }
            blocks.put(client, own);
        }
        return blocks;
    }
}
