package dev.croft.cli.drill.ground;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An ordinary distributable archive whose page says which version answers, on which front end, and
 * how often its session was counted.
 */
public record CountingArchive(String version) {
  /** The name of the application, and the path under which it serves. */
  public static final String NAME = "counter";

  /** Its page; with {@code ?session} it counts. */
  public static final String PAGE = "/count.jsp";

  private static final String DESCRIPTOR =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <distributable/>
      </web-app>
      """;

  private String page() {
    return """
        <%@ page session="false" contentType="text/plain" %><%
          int count = 0;
          if (request.getParameter("session") != null) {
            jakarta.servlet.http.HttpSession session = request.getSession(true);
            Integer before = (Integer) session.getAttribute("count");
            count = before == null ? 1 : before + 1;
            session.setAttribute("count", count);
          }
        %>VERSION <%= System.getProperty("jboss.node.name") %> <%= count %>"""
        .replace("VERSION", version);
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      add(zip, "WEB-INF/web.xml", DESCRIPTOR);
      add(zip, PAGE.substring(1), page());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
