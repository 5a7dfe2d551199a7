package dev.croft.cli.api;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.function.LongConsumer;

/**
 * A file that is sent from disk, never whole in memory, and tells how many bytes of it have gone.
 */
public final class CountedBody implements BodyPublisher {
  private final BodyPublisher file;
  private final LongConsumer progress;

  /**
   * @param progress is told the bytes sent so far, often
   */
  public CountedBody(Path file, LongConsumer progress) throws FileNotFoundException {
    this.file = BodyPublishers.ofFile(file);
    this.progress = progress;
  }

  @Override
  public long contentLength() {
    return file.contentLength();
  }

  @Override
  public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
    file.subscribe(new Counting(subscriber));
  }

  private final class Counting implements Subscriber<ByteBuffer> {
    private final Subscriber<? super ByteBuffer> receiver;
    private long sent;

    Counting(Subscriber<? super ByteBuffer> receiver) {
      this.receiver = receiver;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      receiver.onSubscribe(subscription);
    }

    @Override
    public void onNext(ByteBuffer part) {
      sent += part.remaining();
      receiver.onNext(part);
      progress.accept(sent);
    }

    @Override
    public void onError(Throwable failure) {
      receiver.onError(failure);
    }

    @Override
    public void onComplete() {
      receiver.onComplete();
    }
  }
}
