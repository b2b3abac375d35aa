package kr.daesa.bench;

/**
 * The size of a made-up firm.
 *
 * @param rows invoices on each side, of all clients together
 * @param largest share of the rows that the first client has, 0 for as many as any other
 * @param seed the same shape with the same seed gives the same bytes
 */
record FirmShape(String name, int rows, int clients, double largest, long seed) {

    FirmShape {
        if (rows < clients || clients < 1 || largest < 0 || largest >= 1) {
            throw new IllegalArgumentException("a firm needs a client, and every client a row: " + rows + " rows, "
                    + clients + " clients, " + largest + " of them with the first");
        }
    }

    /** How many rows a client has; they add up to all of them. */
    int rowsOf(int client) {
        int first = clients == 1 ? rows : (int) (rows * Math.max(largest, 1.0 / clients));
        if (client == 0) {
            return first;
        }
        int others = clients - 1;
        int rest = rows - first;
        return rest / others + (client <= rest % others ? 1 : 0);
    }

    /** {@code even-1000000x1000-1}, the folder that its files are kept in. */
    String folder() {
        return name + "-" + rows + "x" + clients + "-" + seed;
    }
}
