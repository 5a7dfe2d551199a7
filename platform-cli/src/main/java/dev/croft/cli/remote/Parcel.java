package dev.croft.cli.remote;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.util.Optional;
import java.util.function.LongConsumer;

/** What a publication sends. */
sealed interface Parcel permits ModelParcel, ArchiveParcel {
  /** More than this no environment takes: 512 MB. */
  long MOST_BYTES = 512L * 1024 * 1024;

  /** What Server.API calls it: {@code model} or {@code archive}. */
  String kind();

  /** The name of the file or folder, by which an archive is named. */
  String file();

  /** In bytes. */
  long size();

  /** A sentence part for people: {@code 3 files}, {@code shop.war}. */
  String described();

  /** The bytes, from their beginning; the listener is told how many have gone. */
  BodyPublisher body(LongConsumer progress) throws IOException;

  /** The text of a source file by its path in the model; nothing for archives. */
  Optional<String> source(String path);
}
