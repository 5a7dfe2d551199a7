package dev.croft.web.api.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with {@link TooLarge} as soon as one byte more than allowed arrives. */
public final class LimitedBody extends FilterInputStream {
  private final long most;
  private long read;

  public LimitedBody(InputStream body, long most) {
    super(body);
    this.most = most;
  }

  /** The sender left in the middle. */
  public static final class BrokenOff extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenOff(IOException reason) {
      super("The upload broke off.", reason);
    }
  }

  /** More arrived than is allowed. */
  public static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(long most) {
      super("The archive is larger than " + most / (1024 * 1024) + " MB.");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count;
    try {
      count = super.read(buffer, offset, length);
    } catch (IOException e) {
      throw new BrokenOff(e);
    }
    read += Math.max(count, 0);
    if (read > most) {
      throw new TooLarge(most);
    }
    return count;
  }

  @Override
  public long skip(long n) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(n, 8192)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
