package dev.croft.compiler.jdl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdlRelationshipsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ManyToOne  | A{one} to B          | A | one B?",
        "ManyToOne  | A{one} to B{all}     | A | one B? as all",
        "ManyToOne  | A to B               | A | b B? as a",
        "ManyToOne  | A{one required} to B | A | one B",
        "OneToMany  | A{all} to B{one}     | B | one A? as all",
        "OneToMany  | A to B{one required} | B | one A as b",
        "OneToMany  | A{all} to B          | B | a A? as all",
        "OneToMany  | A to B               | B | a A? as b",
        "OneToOne   | A{one} to B          | A | one B? unique",
        "OneToOne   | A{one(x) required} to B{back(x)} | A | one B unique as back",
        "ManyToMany | A{all} to B{back}    | A | all many B as back",
        "ManyToMany | A{all} to B          | A | all many B",
        "ManyToMany | A to B               | A | b many B as a",
        "ManyToOne  | A{parent} to A       | A | parent A?",
        "OneToMany  | A{children} to A{parent} | A | parent A? as children",
        "OneToOne   | A{next} to A{last}   | A | next A? unique as last",
        "ManyToMany | A{friends} to A{friendOf} | A | friends many A as friendOf",
        "ManyToOne  | A{Client} to B       | A | client B?",
        "ManyToOne  | A{one} to @OnDelete(\"CASCADE\") B | A | one B? on delete cascade",
        "ManyToOne  | @OnDelete(\"SET NULL\") A{one} to B | A | one B? on delete clear",
        "ManyToOne  | A{one} to B with onDelete(RESTRICT) | A | one B?",
        "OneToOne   | A{one} to @Id B      | A | one B? unique",
        "OneToOne   | @Id A{one} to B      | A | one B unique",
        "OneToOne   | A{one} to B with jpaDerivedIdentifier | A | one B unique"
      })
  void everyRelationshipShouldBecomeAReference(
      String kind, String jdl, String entity, String attribute) {
    Imported shop =
        Imported.of(
            "entity A { x String }\nentity B { x String }\nrelationship "
                + kind
                + " {\n"
                + jdl
                + "\n}");
    assertThat(shop.result().hasErrors()).isFalse();
    assertThat(shop.linesOf(entity)).containsExactly("x Text(255)?", attribute);
    assertThat(shop.linesOf(entity.equals("A") ? "B" : "A")).doesNotContain(attribute).hasSize(1);
  }

  @Test
  void jhipstersUserShouldBecomeAnOrdinaryEntity() {
    Imported shop =
        Imported.of(
            """
            entity Blog { name String }
            relationship ManyToOne { Blog{user(login)} to User with builtInEntity, Blog{editor} to User }
            """);
    assertThat(shop.linesOf("Blog")).contains("user User?", "editor User?");
    assertThat(shop.linesOf("User"))
        .startsWith("login Text(50) unique")
        .contains("email Email? unique");
    assertThat(shop.text()).contains("rest of User for users", "screens of User for users");
    assertThat(shop.said()).containsOnlyOnce("2:47 CROFT-J306");
  }

  @Test
  void aUserThatTheFileDeclaresShouldStayWhatItIs() {
    Imported shop =
        Imported.of(
            "entity User { nick String }\nentity A\nrelationship ManyToOne { A{user(nick)} to User }");
    assertThat(shop.linesOf("User")).containsExactly("nick Text(255)?");
    assertThat(shop.said()).isEmpty();
  }

  @Test
  void aRuleThatAModelCannotKeepShouldBeReported() {
    Imported shop =
        Imported.of(
            """
            entity A { x String } entity B { x String }
            relationship ManyToMany { A{all required} to B{back} }
            relationship ManyToOne { A{self required} to A
              A{one required} to @OnDelete("SET NULL") B }
            relationship OneToMany { A{some required} to B{one} }
            """);
    assertThat(shop.messages("CROFT-J201")).hasSize(4);
    assertThat(shop.linesOf("A")).contains("self A?", "one B");
  }

  @Test
  void aNameThatIsTakenShouldGetANumber() {
    Imported shop =
        Imported.of(
            """
            entity A { b String } entity B
            relationship ManyToOne { A{b} to B{a} }
            relationship OneToOne { A{c} to B{a} }
            """);
    assertThat(shop.linesOf("A"))
        .containsExactly("b Text(255)?", "b2 B? as a", "c B? unique as a2");
    assertThat(shop.messages("CROFT-J203")).hasSize(2);
  }

  @Test
  void anotherLabelThanTheWantedOneShouldBeReported() {
    Imported shop =
        Imported.of(
            """
            entity Book { isbn String required, title String required } entity Loan
            relationship ManyToOne { Loan{book(title)} to Book }
            """);
    assertThat(shop.messages("CROFT-J305"))
        .containsExactly("Book is shown by its isbn, not by title.");
  }
}
