package dev.croft.compiler.bundle;

/** What the server reads of an archive before it starts it. */
public final class DeploymentDescriptors {
  private DeploymentDescriptors() {}

  /**
   * One servlet at every address; it decides who may do what. {@code metadata-complete} spares the
   * server the search for annotations.
   */
  public static String web(String title, String servlet) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" metadata-complete="true">
          <display-name>%s</display-name>
          <distributable/>
          <servlet>
            <servlet-name>model</servlet-name>
            <servlet-class>%s</servlet-class>
            <load-on-startup>1</load-on-startup>
          </servlet>
          <servlet-mapping>
            <servlet-name>model</servlet-name>
            <url-pattern>/*</url-pattern>
          </servlet-mapping>
          <session-config>
            <session-timeout>60</session-timeout>
            <cookie-config>
              <http-only>true</http-only>
            </cookie-config>
            <tracking-mode>COOKIE</tracking-mode>
          </session-config>
          <login-config>
            <auth-method>BEARER_TOKEN</auth-method>
            <realm-name>croft</realm-name>
          </login-config>
        </web-app>
        """
        .formatted(escaped(title), escaped(servlet));
  }

  /** WildFly leaves out the SameSite of web.xml for sessions that are shared by front ends. */
  public static String undertowHandlers() {
    return "samesite-cookie(mode=Lax)\n";
  }

  public static String jbossWeb(String context) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <jboss-web xmlns="http://www.jboss.com/xml/ns/javaee">
          <context-root>/%s</context-root>
          <security-domain>croft</security-domain>
        </jboss-web>
        """
        .formatted(escaped(context));
  }

  /** A servlet over JDBC needs none of these; leaving them out makes it start faster. */
  public static String jbossDeploymentStructure() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
          <deployment>
            <exclude-subsystems>
              <subsystem name="jaxrs"/>
              <subsystem name="jpa"/>
              <subsystem name="jsf"/>
              <subsystem name="weld"/>
              <subsystem name="webservices"/>
            </exclude-subsystems>
          </deployment>
        </jboss-deployment-structure>
        """;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF\\p{Cs}]", " ");
  }
}
