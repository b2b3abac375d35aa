package kr.daesa.book;

/** How one kind of entry is written to a block. */
interface Codec<T> {

    void write(T entry, BlockWriter out);

    T read(BlockReader in, Shared shared);

    /** Roughly how many bytes of memory it takes while it waits to be written. */
    long weight(T entry);
}
