package dev.croft.compiler.read;

import dev.croft.compiler.read.CroftParser.AttributeContext;
import dev.croft.compiler.read.CroftParser.KeyContext;
import dev.croft.compiler.read.CroftParser.OptionContext;
import dev.croft.compiler.read.CroftParser.SignedContext;
import dev.croft.compiler.source.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Attributes, rows, indexes and checks of the parse tree as members. */
final class MemberReader {
  private final Words words;
  private final TermReader terms;
  private final Damage damage;

  MemberReader(Words words, TermReader terms, Damage damage) {
    this.words = words;
    this.terms = terms;
    this.damage = damage;
  }

  List<Member> ofEntity(List<CroftParser.EntityMemberContext> members) {
    return members.stream().filter(damage::spares).map(this::ofEntity).toList();
  }

  List<Member> ofStatic(List<CroftParser.StaticMemberContext> members) {
    return members.stream().filter(damage::spares).map(this::ofStatic).toList();
  }

  List<Member> ofStructure(List<AttributeContext> members) {
    return members.stream().filter(damage::spares).map(this::attribute).toList();
  }

  private Member ofEntity(CroftParser.EntityMemberContext member) {
    if (member.attribute() != null) {
      return attribute(member.attribute());
    }
    if (member.checkLine() != null) {
      CroftParser.CheckLineContext check = member.checkLine();
      return new Member.CheckLine(
          terms.term(check.expression()), terms.text(check.text()), words.places().of(check));
    }
    if (member.uniqueLine() != null) {
      return new Member.IndexLine(
          true, keys(member.uniqueLine().key()), words.places().of(member.uniqueLine()));
    }
    return new Member.IndexLine(
        false, keys(member.indexLine().key()), words.places().of(member.indexLine()));
  }

  private List<Member.Key> keys(List<KeyContext> keys) {
    return keys.stream()
        .map(key -> new Member.Key(words.word(key.name()), key.DESC() != null))
        .toList();
  }

  private Member ofStatic(CroftParser.StaticMemberContext member) {
    if (member.attribute() != null) {
      return attribute(member.attribute());
    }
    CroftParser.RowContext row = member.row();
    return new Member.RowLine(
        words.word(row.name()),
        words.description(row),
        terms.rowValues(row.arguments()),
        words.places().of(row));
  }

  private Member attribute(AttributeContext attribute) {
    return new Member.AttributeLine(
        words.word(attribute.name()),
        words.description(attribute),
        type(attribute.type()),
        attribute.QUESTION() != null,
        attribute.option().stream().map(this::option).toList(),
        words.places().of(attribute));
  }

  TypeName type(CroftParser.TypeContext type) {
    TypeName.Form form =
        type.LIST() != null
            ? TypeName.Form.LIST
            : type.MANY() != null ? TypeName.Form.MANY : TypeName.Form.ONE;
    return new TypeName(
        words.word(type.name()),
        form,
        type.NUMBER().stream().map(words::number).toList(),
        words.places().of(type));
  }

  private Member.Option option(OptionContext option) {
    Position here = words.places().of(option);
    return switch (option) {
      case CroftParser.DefaultOptionContext value ->
          new Member.Option.Default(terms.term(value.expression()), here);
      case CroftParser.UniqueOptionContext unique -> new Member.Option.Unique(here);
      case CroftParser.InverseOptionContext inverse ->
          new Member.Option.Inverse(words.word(inverse.name()), here);
      case CroftParser.DeleteOptionContext delete ->
          new Member.Option.OnDelete(delete.getStop().getText(), here);
      case CroftParser.RangeOptionContext range ->
          new Member.Option.Range(
              Optional.of(number(range.signed(0))),
              Optional.ofNullable(range.signed(1)).map(this::number),
              here);
      case CroftParser.UpToOptionContext range ->
          new Member.Option.Range(Optional.empty(), Optional.of(number(range.signed())), here);
      case CroftParser.MatchesOptionContext matches ->
          new Member.Option.Matches(Texts.pattern(matches.RAW_TEXT()), here);
      case CroftParser.AtLeastOptionContext least ->
          new Member.Option.AtLeast(words.digits(least.NUMBER()), here);
      case CroftParser.AtMostOptionContext most ->
          new Member.Option.AtMost(words.digits(most.NUMBER()), here);
      case CroftParser.WasOptionContext was ->
          new Member.Option.Was(words.words(was.was().name()), here);
      default -> throw new IllegalStateException("No such option in the grammar: " + option);
    };
  }

  private BigDecimal number(SignedContext signed) {
    BigDecimal number = new BigDecimal(words.digits(signed.NUMBER()));
    return signed.MINUS() == null ? number : number.negate();
  }
}
