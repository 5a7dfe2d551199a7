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
ALL: 'all';
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
COLUMN: 'column';
DELETE: 'delete';
DESC: 'desc';
EVERYONE: 'everyone';
FAIL: 'fail';
FIGURE: 'figure';
FORM: 'form';
FROM: 'from';
GROUP: 'group';
INDEX: 'index';
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
PROTECT: 'protect';
PUBLIC: 'public';
RETURN: 'return';
RETURNS: 'returns';
RUNS: 'runs';
SEARCH: 'search';
SECTION: 'section';
SELECT: 'select';
SELECTS: 'selects';
SET: 'set';
SHOW: 'show';
SORT: 'sort';
STARTS: 'starts';
TAB: 'tab';
TABLE: 'table';
TO: 'to';
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

RAW_TEXT: { afterMatches() }? '"' ('\\' ~[\r\n] | ~["\\\r\n])* '"';
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
