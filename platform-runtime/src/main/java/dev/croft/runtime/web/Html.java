package dev.croft.runtime.web;

import dev.croft.runtime.refusal.Refusal;

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

  /**
   * @param stylesheet the element that leads to it
   */
  static String refusal(String title, Refusal refusal, String home, String stylesheet) {
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        %s
        </head>
        <body>
        <main>
        <h1>%s</h1>
        <div class="card">
        <p>%s</p>
        <p>%s</p>
        <p><a class="button" href="%s">%s</a></p>
        </div>
        </main>
        </body>
        </html>
        """
        .formatted(
            escaped(title),
            stylesheet,
            escaped(title),
            escaped(refusal.getMessage()),
            escaped(refusal.hint()),
            escaped(refusal.status() == 401 ? home + "/sign-in" : home + "/"),
            refusal.status() == 401 ? "Sign in" : "Home");
  }
}
