package dev.croft.web.api.publications;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with {@link TooLarge} as soon as one byte more than allowed arrives. */
final class LimitedBody extends FilterInputStream {
  private final long most;
  private long read;

  LimitedBody(InputStream body, long most) {
    super(body);
    this.most = most;
  }

  /** More arrived than is allowed. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(long most) {
      super("The archive is larger than " + most / (1024 * 1024) + " MB.");
    }
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    count(Math.max(count, 0));
    return count;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long more) throws TooLarge {
    read += more;
    if (read > most) {
      throw new TooLarge(most);
    }
  }
}
