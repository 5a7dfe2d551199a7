/** The words of the model language. Which line ends count is decided afterwards, see Layout. */
lexer grammar CroftLexer;

options { superClass = TemplateLexer; }

tokens { HOLE_CLOSE }

// Words that begin an element
APPLICATION: 'application';
ROLE: 'role';
SETTING: 'setting';
ERROR: 'error';
STATIC: 'static';
ENTITY: 'entity';
STRUCTURE: 'structure';
QUERY: 'query';
ACTION: 'action';
SCREENS: 'screens';
REST: 'rest';
SCREEN: 'screen';
BLOCK: 'block';
MENU: 'menu';
// Elements that a later version brings
TIMER: 'timer';
ON: 'on';
EMAIL: 'email';
INTEGRATION: 'integration';
EXTERNAL: 'external';
PROCESS: 'process';
USES: 'uses';
TEST: 'test';

// Words inside elements
AFTER: 'after';
ALL: 'all';
ANY: 'any';
AS: 'as';
ASC: 'asc';
ASKS: 'asks';
AT: 'at';
AUDIT: 'audit';
BUTTON: 'button';
BY: 'by';
CACHE: 'cache';
CASCADE: 'cascade';
CHART: 'chart';
CHECK: 'check';
CLEAR: 'clear';
CLOCK: 'clock';
COLUMN: 'column';
CRON: 'cron';
DELETE: 'delete';
DESC: 'desc';
EVERY: 'every';
EVERYONE: 'everyone';
EXPECT: 'expect';
FAIL: 'fail';
FAILS: 'fails';
FIGURE: 'figure';
FORM: 'form';
FROM: 'from';
GROUP: 'group';
INDEX: 'index';
JAVA: 'java';
LEAST: 'least';
LET: 'let';
LIST: 'list';
LOG: 'log';
MANY: 'many';
MATCHES: 'matches';
MOST: 'most';
NEW: 'new';
OF: 'of';
ONE: 'one';
OPENS: 'opens';
PAGE: 'page';
PARAGRAPH: 'text';
PRIORITY: 'priority';
PROTECT: 'protect';
PUBLIC: 'public';
RETRY: 'retry';
RETURN: 'return';
RETURNS: 'returns';
RUNS: 'runs';
SEARCH: 'search';
SECTION: 'section';
SELECT: 'select';
SELECTS: 'selects';
SEND: 'send';
SET: 'set';
SHOW: 'show';
SORT: 'sort';
SQL: 'sql';
STARTS: 'starts';
SUBJECT: 'subject';
TAB: 'tab';
TABLE: 'table';
TIMEOUT: 'timeout';
TIMES: 'times';
TO: 'to';
TRY: 'try';
UNIQUE: 'unique';
UPDATE: 'update';
USERS: 'users';
WAS: 'was';
WITH: 'with';
SECOND: 'second';
SECONDS: 'seconds';
MINUTE: 'minute';
MINUTES: 'minutes';
HOUR: 'hour';
HOURS: 'hours';
DAY: 'day';
DAYS: 'days';

// Words of expressions: these need backticks to be a name
AND: 'and';
CONTAINS: 'contains';
CREATE: 'create';
ELSE: 'else';
EMPTY: 'empty';
FALSE: 'false';
FOR: 'for';
IF: 'if';
IN: 'in';
IS: 'is';
NOT: 'not';
OR: 'or';
THEN: 'then';
TRUE: 'true';
WHERE: 'where';

IDENTIFIER: [\p{L}_] [\p{L}\p{N}_]*;
BACKTICKED: '`' ~[`\r\n]* '`';
TIME_OF_DAY: [0-9] [0-9]? ':' [0-9] [0-9];
NUMBER: [0-9]+ ('.' [0-9]+)?;

LPAREN: '(';
RPAREN: ')';
LBRACKET: '[';
RBRACKET: ']';
LBRACE: '{' { openBrace(); };
RBRACE: '}' { closeBrace(); };
COMMA: ',';
COLON: ':';
DOT: '.';
QUESTION: '?';
EQ: '=';
NE: '<>' | '!=';
LE: '<=';
LT: '<';
GE: '>=';
GT: '>';
PLUS: '+';
MINUS: '-';
STAR: '*';
SLASH: '/';

// The condition stands behind the first sign: before it, no word at all could be recognised from memory.
RAW_TEXT: '"' { afterMatches() }? ('\\' ~[\r\n] | ~["\\\r\n])* '"';
/** Text of another language, as it stands, over any number of lines. */
RAW_BLOCK: '"""' .*? '"""';
QUOTE: '"' -> pushMode(TEXT);

DOC: '///' ~[\r\n]* -> channel(HIDDEN);
COMMENT: '//' ~[\r\n]* -> channel(HIDDEN);
BLOCK_COMMENT: '/*' .*? ('*/' | EOF) { endComment(); } -> channel(HIDDEN);
NEWLINE: ('\r'? '\n' | '\r' | ';') { endLine(); };
SPACE: [ \t\u00A0\uFEFF\f]+ -> channel(HIDDEN);
UNKNOWN: . { unknownCharacter(); } -> channel(HIDDEN);

mode TEXT;
TEXT_END: '"' -> popMode;
HOLE_OPEN: '{' { openHole(); } -> pushMode(DEFAULT_MODE);
TEXT_ESCAPE: '\\' ~[\r\n];
TEXT_PART: ~["\\{\r\n]+;
TEXT_STRAY: '\\' { unknownCharacter(); } -> channel(HIDDEN);
TEXT_NEWLINE: ('\r'? '\n' | '\r') { unendedText(); } -> type(NEWLINE);
