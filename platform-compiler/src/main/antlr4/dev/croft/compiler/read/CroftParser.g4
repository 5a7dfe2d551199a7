/** The sentences of the model language; docs/language.md is written from this grammar. */
parser grammar CroftParser;

options { tokenVocab = CroftLexer; }

file: NEWLINE* (element NEWLINE+)* EOF;

element
  : applicationElement
  | usesElement
  | roleElement
  | settingElement
  | errorElement
  | staticElement
  | entityElement
  | structureElement
  | queryElement
  | actionElement
  | screensElement
  | restOfElement
  | restApiElement
  | screenElement
  | blockElement
  | menuElement
  | testElement
  | timerElement
  | eventElement
  | emailElement
  | laterElement
  | unknownElement
  ;

applicationElement: APPLICATION name text?;
usesElement: USES name (COMMA name)*;
roleElement: ROLE name;
settingElement: SETTING name type QUESTION? (EQ expression)?;
errorElement: ERROR name PUBLIC?;

staticElement: STATIC ENTITY name PUBLIC? was? LBRACE NEWLINE* (staticMember NEWLINE+)* RBRACE;
staticMember: row | attribute;
row: name (LPAREN arguments? RPAREN)?;

entityElement: ENTITY name PUBLIC? was? LBRACE NEWLINE* (entityMember NEWLINE+)* RBRACE;
entityMember: indexLine | uniqueLine | checkLine | attribute;
indexLine: INDEX key (COMMA key)*;
uniqueLine: UNIQUE key (COMMA key)*;
key: name (ASC | DESC)?;
checkLine: CHECK expression ELSE text;

attribute: name type QUESTION? option*;
option
  : EQ expression # defaultOption
  | UNIQUE # uniqueOption
  | AS name # inverseOption
  | ON DELETE (PROTECT | CASCADE | CLEAR) # deleteOption
  | FROM signed (TO signed)? # rangeOption
  | TO signed # upToOption
  | MATCHES RAW_TEXT # matchesOption
  | AT LEAST NUMBER # atLeastOption
  | AT MOST NUMBER # atMostOption
  | was # wasOption
  ;
was: WAS name (COMMA name)*;
signed: MINUS? NUMBER;
type: (LIST OF | MANY)? name (LPAREN NUMBER (COMMA NUMBER)* RPAREN)?;

structureElement: STRUCTURE name PUBLIC? LBRACE NEWLINE* (attribute NEWLINE+)* RBRACE;

parameters: LPAREN (parameter (COMMA parameter)*)? RPAREN;
parameter: name type QUESTION? (EQ expression)?;
access: FOR (EVERYONE | USERS | name (COMMA name)*);

queryElement
  : QUERY ONE? name parameters? PUBLIC?
    ( RETURNS LPAREN returned (COMMA returned)* RPAREN access? SQL RAW_BLOCK
    | access? LBRACE NEWLINE* (clause NEWLINE+)* RBRACE
    )
  ;
returned: name type QUESTION?;
clause
  : FROM source (COMMA source)* # fromClause
  | WHERE expression # whereClause
  | SELECT selected (COMMA selected)* # selectClause
  | GROUP BY expression (COMMA expression)* # groupClause
  | SORT BY sortKey (COMMA sortKey)* # sortClause
  | PAGE NUMBER # pageClause
  | CACHE NUMBER unit # cacheClause
  ;
source: name IN path;
path: word (DOT name)*;
selected: (name COLON)? expression;
sortKey: expression (ASC | DESC)?;

actionElement
  : ACTION name parameters? PUBLIC? (RETURNS type QUESTION?)? access? (block | JAVA RAW_BLOCK)
  ;
block: LBRACE NEWLINE* (statement NEWLINE+)* RBRACE;
statement
  : LET name EQ expression # letStatement
  | SET path EQ expression # setStatement
  | IF expression block (ELSE IF expression block)* (ELSE block)? # ifStatement
  | FOR name IN expression block # forStatement
  | TRY block handler+ # tryStatement
  | UPDATE expression # updateStatement
  | DELETE expression # deleteStatement
  | FAIL name expression? # failStatement
  | LOG expression # logStatement
  | AUDIT expression # auditStatement
  | RETURN expression? # returnStatement
  | SEND expression # sendStatement
  | AFTER event expression # afterStatement
  | EXPECT deed FAILS caught # failsStatement
  | EXPECT expression # expectStatement
  | CLOCK expression # clockStatement
  | AS (EVERYONE | USERS | name (COMMA name)*) text? block # asStatement
  | expression # callStatement
  ;

deed: UPDATE expression | DELETE expression | expression;
handler: ON caught (AS message=name)? block;
caught: ANY ERROR | name (COMMA name)*;

screensElement: SCREENS OF (ALL | name (COMMA name)*) access?;
restOfElement: REST OF (ALL | name (COMMA name)*) access?;
restApiElement: REST text access? LBRACE NEWLINE* (operation NEWLINE+)* RBRACE;
operation: method=name text target=name;

screenElement: SCREEN name parameters? (title=text)? (AT address=text)? access? partBlock;
blockElement: BLOCK name parameters? PUBLIC? partBlock;
partBlock: LBRACE NEWLINE* (part NEWLINE+)* RBRACE;
part
  : SEARCH name (type QUESTION? (EQ expression)?)? text? # searchPart
  | PARAGRAPH text # textPart
  | FIGURE text expression opens? # figurePart
  | SHOW expression fieldBlock # showPart
  | FORM NEW? expression text? fieldBlock (THEN opens)? # formPart
  | TABLE expression text? (SELECTS name)? tableBlock # tablePart
  | CHART kind=name expression BY by=name OF of=name text? # chartPart
  | button # buttonPart
  | SECTION text partBlock # sectionPart
  | TAB text partBlock # tabPart
  | IF expression partBlock (ELSE IF expression partBlock)* (ELSE partBlock)? # ifPart
  | BLOCK name (LPAREN arguments? RPAREN)? # blockPart
  ;
fieldBlock: LBRACE NEWLINE* (field NEWLINE+)* RBRACE;
field: expression text? opens?;
tableBlock: LBRACE NEWLINE* (tableItem NEWLINE+)* RBRACE;
tableItem
  : COLUMN field # columnItem
  | button # buttonItem
  | WHERE expression # whereItem
  | SORT BY sortKey (COMMA sortKey)* # sortItem
  | PAGE NUMBER # pageItem
  ;
button
  : BUTTON label=text (RUNS action=expression)? (leads=opens)? (ASKS question=text)?
    (THEN after=opens)? (IF condition=expression)?
  ;
opens: OPENS NEW? name (LPAREN arguments? RPAREN)?;

menuElement: MENU LBRACE NEWLINE* (menuLine NEWLINE+)* RBRACE;
menuLine
  : name text? # menuItem
  | text LBRACE NEWLINE* (menuLine NEWLINE+)* RBRACE # menuGroup
  ;

testElement: TEST text block;

timerElement: TIMER name schedule timerOption* block;
schedule
  : EVERY NUMBER unit # intervalSchedule
  | EVERY name (COMMA name)* (ON NUMBER)? (AT TIME_OF_DAY)? # calendarSchedule
  | CRON text # cronSchedule
  ;
timerOption
  : RETRY NUMBER TIMES # retryOption
  | TIMEOUT NUMBER unit # timeoutOption
  | PRIORITY name # priorityOption
  ;
eventElement: ON event name (AS variable=name)? block;
event: CREATE | UPDATE | DELETE;
emailElement
  : EMAIL name parameters? TO recipients=expression SUBJECT subject=text
    LBRACE NEWLINE* (text NEWLINE+)* RBRACE
  ;

laterElement: (INTEGRATION | EXTERNAL | PROCESS) anything*;
unknownElement: unknownStart anything* | RBRACE;
unknownStart
  : ~(APPLICATION | ROLE | SETTING | ERROR | STATIC | ENTITY | STRUCTURE | QUERY | ACTION | SCREENS
    | REST | SCREEN | BLOCK | MENU | TIMER | ON | EMAIL | INTEGRATION | EXTERNAL | PROCESS | USES | TEST
    | NEWLINE | LBRACE | RBRACE)
  | braces
  ;
anything: ~(NEWLINE | LBRACE | RBRACE) | braces;
braces: LBRACE (anything | NEWLINE)* RBRACE;

expression
  : expression DOT name # memberExpression
  | expression LPAREN arguments? RPAREN # callExpression
  | MINUS expression # negateExpression
  | expression (STAR | SLASH) expression # timesExpression
  | expression (PLUS | MINUS) expression # plusExpression
  | expression (EQ | NE | LT | LE | GT | GE | CONTAINS | STARTS WITH | IN) expression # compareExpression
  | expression IS NOT? EMPTY # isEmptyExpression
  | NOT expression # notExpression
  | expression AND expression # andExpression
  | expression OR expression # orExpression
  | IF expression THEN expression ELSE expression # conditionalExpression
  | NUMBER unit? # numberExpression
  | text # textExpression
  | (TRUE | FALSE) # truthExpression
  | EMPTY # emptyExpression
  | word # nameExpression
  | LPAREN expression RPAREN # nestedExpression
  | LBRACKET (expression (COMMA expression)*)? RBRACKET # listExpression
  | CREATE name LPAREN arguments? RPAREN # createExpression
  ;
arguments: expression FOR name IN expression (WHERE expression)? # eachArguments
  | argument (COMMA argument)* # plainArguments
  ;
argument: (name COLON)? expression;
unit: SECOND | SECONDS | MINUTE | MINUTES | HOUR | HOURS | DAY | DAYS;

text: QUOTE (TEXT_PART | TEXT_ESCAPE | hole)* TEXT_END;
hole: HOLE_OPEN expression HOLE_CLOSE;

/** A name where the grammar leaves no doubt: every word may be one. */
name: word | AND | CONTAINS | CREATE | ELSE | EMPTY | FALSE | FOR | IF | IN | IS | NOT | OR | THEN | TRUE | WHERE;

/** A name inside an expression. */
word
  : IDENTIFIER | BACKTICKED
  | APPLICATION | ROLE | SETTING | ERROR | STATIC | ENTITY | STRUCTURE | QUERY | ACTION | SCREENS | REST
  | SCREEN | BLOCK | MENU | TIMER | ON | EMAIL | INTEGRATION | EXTERNAL | PROCESS | USES | TEST
  | AFTER | ALL | ANY | AS | ASC | ASKS | AT | AUDIT | BUTTON | BY | CACHE | CASCADE | CHART | CHECK | CLEAR | CLOCK | COLUMN | CRON
  | DELETE | DESC | EVERY | EVERYONE | EXPECT | FAIL | FAILS | FIGURE | FORM | FROM | GROUP | INDEX | JAVA | LEAST | LET | LIST | LOG
  | MANY | MATCHES | MOST | NEW | OF | ONE | OPENS | PAGE | PARAGRAPH | PRIORITY | PROTECT | PUBLIC | RETRY | RETURN | RETURNS
  | RUNS | SEARCH | SECTION | SELECT | SELECTS | SEND | SET | SHOW | SORT | SQL | STARTS | SUBJECT | TAB | TABLE | TIMEOUT | TIMES | TO | TRY | UNIQUE
  | UPDATE | USERS | WAS | WITH
  | SECOND | SECONDS | MINUTE | MINUTES | HOUR | HOURS | DAY | DAYS
  ;
