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
// Elements that a later version brings
SCREEN: 'screen';
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
AT: 'at';
AUDIT: 'audit';
BY: 'by';
CACHE: 'cache';
CASCADE: 'cascade';
CHECK: 'check';
CLEAR: 'clear';
DELETE: 'delete';
DESC: 'desc';
EVERYONE: 'everyone';
FAIL: 'fail';
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
OF: 'of';
ONE: 'one';
PAGE: 'page';
PROTECT: 'protect';
PUBLIC: 'public';
RETURN: 'return';
RETURNS: 'returns';
SELECT: 'select';
SET: 'set';
SORT: 'sort';
STARTS: 'starts';
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
