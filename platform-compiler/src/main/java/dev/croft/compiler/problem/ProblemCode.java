package dev.croft.compiler.problem;

/**
 * Every problem that the compiler knows. The number says the family: 0 files, 1 grammar, 2 names, 3
 * data, 4 expressions, 5 queries, 6 actions, 7 access and addresses, 8 screens, 9 what a later
 * version brings.
 */
public enum ProblemCode {
  NOT_UTF8("E001", "The file has bytes that are no UTF-8, the one encoding of sources."),
  NO_APPLICATION("E002", "A model names its application once: application Orders \"Order desk\"."),
  SECOND_APPLICATION("E003", "A model is one application; a second one is a folder of its own."),
  TOO_MUCH_TEXT("E004", "One file has 10 MB at most, and 600 000 words, signs and gaps."),

  UNEXPECTED("E101", "What stands here does not continue the sentence that was begun."),
  MISSING("E102", "The sentence needs something more before this place."),
  TEXT_WITHOUT_END("E103", "A text begins and ends with a double quote on the same line."),
  UNKNOWN_CHARACTER("E104", "The character means nothing in the language outside of texts."),
  BRACE_NOT_CLOSED("E105", "Every { has its }."),
  UNKNOWN_ELEMENT("E106", "An element begins with a word such as entity, query or action."),
  STRAY_BRACE("E107", "A } closes what a { has opened."),
  TOO_DEEP("E108", "Brackets are nested 64 deep at most, and one item has 1000 operators at most."),
  NUMBER_TOO_LARGE("E109", "A number has 38 digits at most; a whole number fits into 64 bits."),
  COMMENT_WITHOUT_END("E110", "A comment that begins with /* ends with */."),
  UNKNOWN_ESCAPE("E111", "In a text, \\ stands before \", \\, {, }, n, t or r."),
  TEXT_WITH_HOLES("E112", "This text is fixed in the model: nothing is filled into it."),
  TWICE_SAID("E113", "A clause or an option is said once."),
  EMPTY_BODY("E114", "An element without any content says nothing."),

  NAME_TAKEN("E201", "Two elements, attributes, parameters or rows have the same name."),
  NAME_TOO_LONG("E202", "A name has 60 characters at most."),
  NAME_NOT_PLAIN("E203", "A name is made of the letters a to z, digits and _."),
  NAME_RESERVED("E204", "The name means something else already."),
  NAMES_TOO_CLOSE("E205", "Names that differ only in case or _ would share a table or address."),
  UNKNOWN_TYPE("E206", "A type is one of the language, an entity or a structure."),
  UNKNOWN_NAME("E207", "Nothing has this name here."),
  UNKNOWN_ATTRIBUTE("E208", "The record has no attribute of this name."),
  UNKNOWN_ROLE("E209", "A role is declared: role Clerk."),
  UNKNOWN_ERROR("E210", "What an action fails with is declared: error CreditExceeded."),
  UNKNOWN_ROW("E211", "The static entity has no row of this name."),
  UNKNOWN_ENTITY("E212", "An entity is declared: entity Order { ... }."),
  UNKNOWN_CALL("E213", "What is called is a function, a query, an action or a structure."),
  WAY_BACK_TAKEN("E214", "The way back of a reference has a name of its own in its entity."),
  FORMER_NAME_TAKEN("E215", "A former name belongs to one element only, and to none that exists."),
  SHADOWED("E216", "A variable has a name that no variable around it has."),
  UNKNOWN_APPLICATION(
      "E217", "An application that is used stands beside this one, or runs in the environment."),
  NOT_PUBLIC("E218", "Other applications use only what is public."),
  USES_CIRCLE("E219", "Applications do not use each other in a circle."),
  NAME_AMBIGUOUS("E220", "Of the applications that are used, one only offers a name."),
  USED_HAS_PROBLEMS("E221", "An application that is used has no errors of its own."),

  TYPE_ARGUMENTS("E301", "The type takes other numbers in brackets, or none."),
  TYPE_NOT_HERE("E302", "The type does not fit this place."),
  OPTION_NOT_FOR_TYPE("E303", "The option does not fit the type of the attribute."),
  DEFAULT_NOT_CONSTANT("E304", "A default is a constant, a row, or now(), today(), user()."),
  DELETE_RULE("E305", "Only a reference has a delete rule; clear needs one that may be empty."),
  RANGE_EMPTY("E306", "A range goes from the smaller to the larger number."),
  PATTERN_BROKEN("E307", "The pattern is no regular expression that every layer understands."),
  DEFAULT_BREAKS_RULE("E308", "The default must keep the rules of its attribute."),
  CHECK_REACHES_OUT("E309", "A check looks at the attributes of its own record only."),
  INDEX_KEY("E310", "An index is made of stored attributes, each once."),
  ROW_VALUE("E311", "A row gives each of its attributes a constant."),
  NO_ATTRIBUTES("E312", "A structure has an attribute; an entity too, unless others refer to it."),
  STRUCTURE_CYCLE("E313", "A structure cannot contain itself, except in a list."),
  TOO_MANY_ATTRIBUTES("E314", "An entity has 200 attributes at most."),
  UNIQUE_LARGE("E315", "What is unique is short enough for an index."),

  TYPES_DIFFER("E401", "The value has another type than its place needs."),
  MAY_BE_EMPTY("E402", "A value that may be empty stands where one is needed."),
  NOT_COMPARABLE("E403", "These two cannot be compared."),
  NOT_COMPUTABLE("E404", "The operator does not work on these types."),
  NOT_A_CONDITION("E405", "A condition is true or false."),
  WRONG_ARGUMENTS("E406", "The call has too few, too many or unknown arguments."),
  MISSING_VALUE("E407", "A new record or structure needs a value for each required attribute."),
  NOT_A_RECORD("E408", "Only records, rows and structures have attributes."),
  NOT_A_LIST("E409", "A list or the records behind a name are needed here."),
  LITERAL_BROKEN("E410", "The text is no date, time, duration or UUID in ISO form."),
  NOT_A_VALUE("E411", "The name stands for an element, which is no value."),
  NOT_HERE("E412", "The expression is not possible in this place."),
  TYPE_UNKNOWABLE("E413", "The type of the value cannot be seen from here."),
  VALUE_TOO_LONG("E414", "The constant does not fit into its attribute."),

  QUERY_WITHOUT_SOURCE("E501", "A query reads from at least one entity."),
  QUERY_WITHOUT_SELECT("E502", "A query selects at least one value."),
  SELECT_UNNAMED("E503", "A computed value needs a name: total: price * quantity."),
  NOT_GROUPED("E504", "Beside an aggregate only values of the group can be selected."),
  AGGREGATE_NOT_HERE("E505", "An aggregate over the group stands in select or sort by."),
  PAGE_SIZE("E506", "A page has 1 to 1000 rows, and a query one has no pages."),
  NOT_IN_A_QUERY("E507", "A query only reads: it cannot create, call an action or take a number."),
  SQL_ONLY_READS("E508", "SQL in a query is one statement that reads, without a semicolon."),

  NOT_ALL_PATHS_RETURN("E601", "An action that returns a value returns one on every path."),
  RETURN_MISMATCH("E602", "The action returns something, or it returns nothing."),
  NOT_ASSIGNABLE("E603", "Only variables and attributes of structures are set."),
  NO_EFFECT("E604", "A step calls, creates, updates, deletes, sets or ends."),
  NOTHING_RETURNED("E605", "The action gives nothing back that could be used."),
  HANDLED_ALREADY("E606", "Each error has one handler, and none stands behind on any error."),
  ONLY_IN_TESTS("E607", "Only tests expect, act as somebody, and set the clock."),
  JAVA_BROKEN("E608", "Java in an action is the body of a method that compiles."),
  SCHEDULE_BROKEN("E609", "A timer is due every so often, at times of days, or by a cron line."),
  NOT_AN_EMAIL("E610", "What is sent is an email of the model."),

  NOT_REACHABLE("E701", "Without for nobody may use it from outside."),
  ADDRESS_BROKEN("E702", "An address begins with / and has letters, digits, - and {names}."),
  ADDRESS_TAKEN("E703", "Two operations or pages have the same address."),
  ADDRESS_PARAMETER("E704", "A name in braces is a parameter of what is reached."),
  METHOD_NOT_HERE("E705", "A method is get, post, put, patch or delete, and fits its target."),
  OPENED_TWICE("E706", "An entity is opened once by screens of, once by rest of."),
  PARAMETER_NOT_IN_ADDRESS("E707", "Lists and structures cannot come from an address."),

  UNKNOWN_TARGET("E801", "What is opened is a screen, or an entity with screens of its own."),
  NOT_LISTABLE("E802", "A table or chart lists a query, an entity, or records behind a name."),
  CHART_VALUE("E803", "A chart is bar, line or donut, and draws a number of each row."),
  FORM_SUBJECT("E804", "A form changes a record, makes a new one, or runs an action."),
  FORM_FIELD("E805", "A field of a form is an attribute of its record or a parameter, once."),
  FORM_INCOMPLETE("E806", "A form has a field, or a given value, for all that is required."),
  BUTTON_WITHOUT_DEED("E807", "A button runs an action or opens a screen."),
  UNKNOWN_BLOCK("E808", "A block is declared: block Summary(order Order) { ... }."),
  BLOCK_CYCLE("E809", "A block cannot contain itself."),
  MENU_TARGET("E810", "A menu names screens that open by themselves, each once, in one menu."),
  PART_NOT_HERE("E811", "The part stands in another place of a screen."),
  NOT_SHOWN("E812", "A single value is shown; lists and structures are not."),
  SCREEN_PARAMETER("E813", "A screen is opened with values that an address can hold."),
  NOT_SELECTABLE("E814", "A table selects a record of each of its rows."),
  COLUMN_MISSING("E815", "A table has a column at least."),

  NOT_YET("E901", "A later version of Croft brings this."),

  UNUSED_ENTITY("W201", "An entity that nothing names is a table that nobody needs."),
  UNUSED_QUERY("W202", "A query that nothing names is never asked."),
  UNUSED_ACTION("W203", "An action that nothing names never runs."),
  UNUSED_PARAMETER("W204", "A parameter that nobody reads is asked for in vain."),
  UNUSED_ROLE("W205", "A role that nothing names lets nobody do anything."),
  UNUSED_SETTING("W206", "A setting that nothing names changes nothing."),
  UNUSED_ERROR("W207", "An error that no action fails with is never told."),
  UNUSED_STRUCTURE("W208", "A structure that nothing names holds no values."),

  INDEX_TWICE("W301", "An index that another one begins with costs writes and helps no read."),
  NO_LABEL("W302", "A record that people choose has a text by which they know it."),
  PASSWORD_KEPT("W303", "A password is not kept as a text."),

  ALWAYS_THE_SAME("W401", "A condition depends on something."),
  COMPARED_WITH_ITSELF("W402", "A value is compared with another one."),
  NEVER_EMPTY("W403", "Only what may be empty is asked whether it is empty."),

  ALL_ROWS_READ("W501", "An action reads the rows that it needs, not all of a table."),
  QUERY_IN_LOOP("W502", "A query is asked once, not once for each turn of a loop."),
  INDEX_MISSING("W503", "Rows are found and sorted by what has an index."),
  CONTAINS_UNBOUNDED(
      "W504", "A part of a text is looked for in a page of rows, or in short texts."),
  SAME_QUERY("W505", "Two queries read different things."),

  UNREACHABLE_STEP("W601", "Nothing behind return or fail is ever done."),
  UNUSED_VARIABLE("W602", "Nobody reads the variable."),
  FAILS_WITHOUT_WORDS("W603", "Who is refused is told why."),
  SET_TO_ITSELF("W604", "A step changes something."),
  PERSONAL_LOGGED("W605", "A log keeps no addresses and telephone numbers of people."),

  ANYBODY_CHANGES("W701", "Who changes or deletes records is known."),
  PERSONAL_SHOWN("W702", "Addresses and telephone numbers are not shown to anybody at all."),
  SECRET_WRITTEN("W703", "A secret is set in each environment, not written into the model."),

  NO_CACHE_YET("W901", "The query answers rightly; a later version keeps its result."),
  NOT_SENT_YET("W902", "The email is made and logged; a later version brings it to people.");

  private final String number;
  private final String explanation;

  ProblemCode(String number, String explanation) {
    this.number = number;
    this.explanation = explanation;
  }

  /** As in {@code CROFT-E101}. */
  public String code() {
    return "CROFT-" + number;
  }

  public Severity severity() {
    return number.charAt(0) == 'E' ? Severity.ERROR : Severity.WARNING;
  }

  /** The rule that was broken, in a sentence. */
  public String explanation() {
    return explanation;
  }
}
