export default {
  "title" : "Corner shop",
  "description" : "",
  "entities" : [ ],
  "screens" : [ {
    "name" : "Desk",
    "title" : "Desk",
    "path" : "/",
    "module" : "screen-desk.js",
    "byItself" : true
  }, {
    "name" : "NewOrder",
    "title" : "New order",
    "path" : "/orders/new",
    "module" : "screen-neworder.js",
    "byItself" : true
  }, {
    "name" : "OneOrder",
    "title" : null,
    "path" : "/orders/{order}",
    "module" : "screen-oneorder.js",
    "byItself" : false
  } ],
  "menu" : [ {
    "label" : "Desk",
    "screen" : "Desk"
  }, {
    "label" : "More",
    "entries" : [ {
      "label" : "A new order",
      "screen" : "NewOrder"
    } ]
  } ]
};
