package dev.croft.deployment;

import dev.croft.failpoint.Failpoint;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * The deployment controller: acts only while it holds the lease. Publications of different
 * applications run side by side, those of the same one queue. Used by one thread, which calls
 * {@link #look} again and again.
 */
public final class Controller {
  private static final System.Logger LOG = System.getLogger(Controller.class.getName());
  private static final Duration LEASE = Duration.ofSeconds(5);

  private final Lease lease;
  private final ControllerDesk desk;
  private final Works works;
  private final News news;
  private final Patience patience;
  private final Executor workers;
  private final Set<Long> running = ConcurrentHashMap.newKeySet();

  public Controller(
      Lease lease,
      ControllerDesk desk,
      Works works,
      News news,
      Patience patience,
      Executor workers) {
    this.lease = lease;
    this.desk = desk;
    this.works = works;
    this.news = news;
    this.patience = patience;
    this.workers = workers;
  }

  /** Takes or keeps the lease and starts what may start. */
  public void look() {
    Failpoint.LEASE.reach();
    var epoch = lease.hold(LEASE);
    if (epoch.isEmpty()) {
      return;
    }
    desk.catchUp(epoch.getAsLong());
    for (var order : desk.open(epoch.getAsLong())) {
      if (running.add(order.id())) {
        start(epoch.getAsLong(), order);
      }
    }
  }

  private void start(long epoch, Order order) {
    try {
      workers.execute(() -> run(epoch, order));
    } catch (RejectedExecutionException busy) {
      running.remove(order.id());
      LOG.log(
          System.Logger.Level.WARNING, "Publication {0} waits: {1}", order.id(), busy.getMessage());
    }
  }

  private void run(long epoch, Order order) {
    try {
      new PublicationRun(desk, works, news, patience, epoch, order).run();
    } catch (LostLease | ControllerEnds lost) {
      LOG.log(
          System.Logger.Level.INFO,
          "Publication {0} goes on with another controller: {1}",
          order.id(),
          lost.getMessage());
    } catch (DatabaseAway away) {
      LOG.log(
          System.Logger.Level.INFO,
          "Publication {0} waits for the platform database and is then taken up again",
          order.id());
    } catch (RuntimeException failure) {
      LOG.log(
          System.Logger.Level.ERROR,
          "Publication " + order.id() + " met a defect of Croft",
          failure);
      giveUp(epoch, order, failure);
    } finally {
      running.remove(order.id());
      news.tell();
    }
  }

  /**
   * Before its decision it is refused; afterwards the rows say how it goes on, and the next look
   * takes it up.
   */
  private void giveUp(long epoch, Order order, RuntimeException failure) {
    try {
      if (desk.progress(order) instanceof Order.Progress.Undecided) {
        var reason = "a defect of Croft stopped it, nothing has changed: " + failure.getMessage();
        desk.end(epoch, order, ControllerDesk.Ending.REFUSED, reason, null);
      }
    } catch (RuntimeException later) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Publication {0} stays open: {1}",
          order.id(),
          later.getMessage());
    }
  }

  public void retire() {
    lease.release();
  }
}
