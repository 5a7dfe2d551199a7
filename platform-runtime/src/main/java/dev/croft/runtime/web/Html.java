package dev.croft.runtime.web;

/** The few pages that need no script. */
final class Html {
  private Html() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  static String refusal(String title, String sentence, String hint, String home) {
    return """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>%s</title>
        <h1>%s</h1>
        <p>%s</p>
        <p>%s</p>
        <p><a href="%s/">Home</a></p>
        </html>
        """
        .formatted(escaped(title), escaped(title), escaped(sentence), escaped(hint), escaped(home));
  }
}
