package dev.croft.bench.request.load;

import java.util.random.RandomGenerator;

/** What is asked for, below the context of whoever is asked. */
enum Operation {
  READ("read one order") {
    @Override
    Request any(RandomGenerator random, Lane lane) {
      return Request.get("/rest/Order/" + one(random, Rows.ORDERS));
    }
  },
  LIST("list 50 orders, newest first") {
    @Override
    Request any(RandomGenerator random, Lane lane) {
      return Request.get(
          "/rest/Order?page=" + random.nextInt(FIRST_PAGES) + "&size=50&sort=placedAt,desc");
    }
  },
  SEARCH("search by note and city") {
    @Override
    Request any(RandomGenerator random, Lane lane) {
      return Request.get(
          "/api/orders?text=word"
              + random.nextInt(Rows.WORDS)
              + "&city=city"
              + random.nextInt(Rows.CITIES));
    }
  },
  CREATE("create a payment") {
    @Override
    Request any(RandomGenerator random, Lane lane) {
      return new Request("POST", "/rest/Payment", payment(random));
    }
  },
  UPDATE("update a payment") {
    @Override
    Request any(RandomGenerator random, Lane lane) {
      return new Request(
          "PUT", "/rest/Payment/" + lane.one(random, Rows.PAYMENTS), payment(random));
    }
  };

  private static final int FIRST_PAGES = 20;
  private static final int CENTS = 100;
  private static final int MOST_CENTS = 90_000_000;

  private final String title;

  Operation(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Where its numbers begin when nothing is measured. */
  long seed() {
    return title.length();
  }

  /** The same numbers make the same request, for whomever it is. */
  abstract Request any(RandomGenerator random, Lane lane);

  /**
   * What only one caller changes, so that nobody is overtaken.
   *
   * @param of how many there are
   */
  record Lane(int number, int of) {
    static final Lane ALONE = new Lane(0, 1);

    private int one(RandomGenerator random, int rows) {
      return 1 + number + of * random.nextInt(rows / of);
    }
  }

  private static int one(RandomGenerator random, int of) {
    return 1 + random.nextInt(of);
  }

  private static String payment(RandomGenerator random) {
    int cents = 1 + random.nextInt(MOST_CENTS);
    return "{\"order\":%d,\"amount\":%d.%02d,\"paidAt\":\"2026-0%d-1%dT08:30:00Z\",\"reference\":\"transfer %d\",\"receipt\":\"somebody%d@example.org\"}"
        .formatted(
            one(random, Rows.ORDERS),
            cents / CENTS,
            cents % CENTS,
            one(random, 9),
            random.nextInt(10),
            cents,
            random.nextInt(1000));
  }
}
