package org.reststop.store;

/** What only one of several HQ nodes may do at once, such as filling an empty database. */
public final class OneNodeAtATime {
    private final Store store;

    public OneNodeAtATime(Store store) {
        this.store = store;
    }

    /**
     * Runs {@code work}, in transactions of its own, while every other node waits to begin the same. A node that dies
     * leaves the turn to the next.
     *
     * @param name a row of the table {@code one_at_a_time}
     * @throws IllegalArgumentException if there is no such row
     */
    public void run(String name, Runnable work) {
        store.write(tx -> {
            boolean known = tx.session()
                    .createNativeQuery("select name from one_at_a_time where name = :name for update", String.class)
                    .setParameter("name", name)
                    .getResultList()
                    .contains(name);
            if (!known) {
                throw new IllegalArgumentException("nothing is named " + name);
            }
            work.run();
            return true;
        });
    }
}
