/**
 * JHipster's domain language (JDL), read tolerantly: words of the language stay usable as names,
 * commas are optional wherever a line ends, comments stand on channels of their own.
 */
grammar Jdl;

@lexer::members {
  /** A pattern ends at a slash and a parenthesis that something may follow; others belong to it. */
  private boolean patternEnds() {
    int next = _input.LA(1);
    return next == EOF || Character.isWhitespace(next) || next == ',' || next == '}' || next == '/';
  }
}

file
  : item* EOF
  ;

item
  : application
  | deployment
  | entity
  | enumeration
  | relationships
  | constant
  | useOption
  | option
  ;

application
  : APPLICATION '{' applicationPart* '}'
  ;

applicationPart
  : config
  | entitiesOf
  | useOption
  | option
  ;

config
  : CONFIG ('(' name ')')? '{' entry* '}'
  ;

entitiesOf
  : ENTITIES entityList exceptList? ','?
  ;

deployment
  : DEPLOYMENT '{' entry* '}'
  ;

entry
  : key=name value ','?
  ;

value
  : '[' (atom (',' atom)* ','?)? ']'
  | atom
  ;

atom
  : STRING
  | NUMBER
  | '@'? name (('.' | '/') (name | NUMBER))*
  ;

constant
  : name '=' NUMBER ','?
  ;

entity
  : annotation* ENTITY name ('(' table=name ')')? ('{' (field ','?)* '}')?
  ;

field
  : annotation* name type=NAME validation*
  ;

validation
  : REQUIRED
  | UNIQUE
  | limit=(MINLENGTH | MAXLENGTH | MIN | MAX | MINBYTES | MAXBYTES) '(' bound ')'
  | PATTERN
  ;

bound
  : NUMBER
  | name
  ;

annotation
  : '@' name ('(' (atom (',' atom)*)? ')')?
  ;

enumeration
  : annotation* ENUM name '{' (enumValue ','?)* '}'
  ;

enumValue
  : name ('(' atom ')')?
  ;

relationships
  : RELATIONSHIP kind=name '{' (relationship ','?)* '}'
  ;

relationship
  : fromAnnotations=annotations from=side TO toAnnotations=annotations to=side
    (WITH relationshipOption (',' relationshipOption)*)?
  ;

annotations
  : annotation*
  ;

side
  : name ('{' field_=name ('(' display=name ')')? REQUIRED? '}')?
  ;

relationshipOption
  : name ('(' atom ')')?
  ;

useOption
  : USE name (',' name)* FOR entityList exceptList?
  ;

option
  : key=name entityList (WITH method=name | exceptList)*
  ;

entityList
  : '*'
  | name (',' name)*
  ;

exceptList
  : EXCEPT name (',' name)*
  ;

name
  : NAME
  | APPLICATION
  | CONFIG
  | ENTITIES
  | DEPLOYMENT
  | ENTITY
  | ENUM
  | RELATIONSHIP
  | REQUIRED
  | UNIQUE
  | MINLENGTH
  | MAXLENGTH
  | MIN
  | MAX
  | MINBYTES
  | MAXBYTES
  | TO
  | WITH
  | EXCEPT
  | USE
  | FOR
  ;

APPLICATION: 'application';
CONFIG: 'config';
ENTITIES: 'entities';
DEPLOYMENT: 'deployment';
ENTITY: 'entity';
ENUM: 'enum';
RELATIONSHIP: 'relationship';
REQUIRED: 'required';
UNIQUE: 'unique';
MINLENGTH: 'minlength';
MAXLENGTH: 'maxlength';
MIN: 'min';
MAX: 'max';
MINBYTES: 'minbytes';
MAXBYTES: 'maxbytes';
TO: 'to';
WITH: 'with';
EXCEPT: 'except';
USE: 'use';
FOR: 'for';

PATTERN
  : 'pattern' [ \t]* '(' [ \t]* '/' ('\\' ~[\r\n] | ~[\\\r\n])*? '/' [ \t]* ')' {patternEnds()}?
  ;

NAME: [a-zA-Z_] [a-zA-Z_0-9-]*;
NUMBER: '-'? [0-9]+ ('.' [0-9]+)?;
STRING: '"' ~["\r\n]* '"' | '\'' ~['\r\n]* '\'';

DESCRIPTION: '/**' ('*'* '/' | ~'/' .*? '*/') -> channel(2);
BLOCK: '/*' .*? '*/' -> channel(3);
LINE: '//' ~[\r\n]* -> channel(3);
SPACE: [ \t\r\n\f\u00A0\uFEFF]+ -> skip;
UNKNOWN: .;
