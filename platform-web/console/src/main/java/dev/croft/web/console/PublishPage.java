package dev.croft.web.console;

import dev.croft.deployment.Publications;
import dev.croft.deployment.Publications.Kind;
import dev.croft.deployment.Publications.Submission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Publishes an uploaded archive, or a model as a zip of its sources. */
@Named
@RequestScoped
public class PublishPage {
  @Inject private Publications publications;
  @Inject private SignedIn signedIn;
  private Part file;
  private String name = "";
  private String probe = "";
  private String message = "";
  private String zone = "default";

  /** Sends it to the controller; shows how it goes on. */
  @InServerApi("publish")
  public String publish() {
    if (file == null || file.getSize() == 0) {
      Notice.refused("The file is missing.", "Choose a WAR, an EAR, or a zip of .croft files.");
      return null;
    }
    return Notice.publication(
        signedIn,
        () -> {
          try (InputStream body = file.getInputStream()) {
            return publications.submit(submission(), body);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Submission submission() {
    String submitted = file.getSubmittedFileName();
    Kind kind = submitted.toLowerCase(Locale.ROOT).endsWith(".zip") ? Kind.MODEL : Kind.ARCHIVE;
    return new Submission(
        kind,
        submitted,
        name.isBlank() && kind == Kind.ARCHIVE ? submitted.replaceAll("\\.[^.]*$", "") : name,
        zone.isBlank() ? "default" : zone.strip(),
        probe.isBlank() ? null : probe,
        message,
        signedIn.getName());
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getProbe() {
    return probe;
  }

  public void setProbe(String probe) {
    this.probe = probe;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }
}
