package dev.croft.compiler.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** A file as an archive holds it, so that what did not change is not packed again. */
public final class PackedFile {
  private static final int PIECE = 8192;

  private final byte[] packed;
  private final int size;
  private final int sum;
  private final byte[] digest;

  private PackedFile(byte[] packed, int size, int sum, byte[] digest) {
    this.packed = packed;
    this.size = size;
    this.sum = sum;
    this.digest = digest;
  }

  /** Packs the content. */
  public static PackedFile of(byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    return new PackedFile(
        deflated(content), content.length, (int) sum.getValue(), sha256().digest(content));
  }

  private static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream all = new ByteArrayOutputStream(content.length / 2 + 16);
      byte[] piece = new byte[PIECE];
      while (!deflater.finished()) {
        all.write(piece, 0, deflater.deflate(piece));
      }
      return all.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** The content, unpacked while it is read. */
  public InputStream open() {
    return new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(true)) {
      @Override
      public void close() throws IOException {
        super.close();
        inf.end();
      }
    };
  }

  /** About as many bytes as it takes in memory. */
  public int weight() {
    return packed.length + digest.length;
  }

  byte[] packed() {
    return packed;
  }

  int size() {
    return size;
  }

  int sum() {
    return sum;
  }

  byte[] digest() {
    return digest;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeInt(packed.length);
    out.writeInt(size);
    out.writeInt(sum);
    out.write(digest);
    out.write(packed);
  }

  /**
   * What {@link #write} has written.
   *
   * @throws IOException when it ends early
   */
  public static PackedFile read(DataInputStream in) throws IOException {
    byte[] packed = new byte[in.readInt()];
    int size = in.readInt();
    int sum = in.readInt();
    byte[] digest = new byte[sha256().getDigestLength()];
    in.readFully(digest);
    in.readFully(packed);
    return new PackedFile(packed, size, sum, digest);
  }
}
