export default {
  "name" : "NewOrder",
  "title" : "New order",
  "path" : "/orders/new",
  "inputs" : [ ],
  "parts" : [ {
    "id" : 1,
    "kind" : "form",
    "fields" : [ {
      "name" : "customer",
      "label" : "Customer",
      "required" : true,
      "optional" : false,
      "hasDefault" : false,
      "type" : "reference",
      "entity" : "Customer"
    }, {
      "name" : "lines",
      "label" : "Lines",
      "required" : true,
      "optional" : false,
      "hasDefault" : false,
      "type" : "structures",
      "fields" : [ {
        "name" : "text",
        "label" : "Text",
        "required" : true,
        "optional" : false,
        "hasDefault" : false,
        "type" : "text",
        "maximum" : 40
      }, {
        "name" : "quantity",
        "label" : "Quantity",
        "required" : true,
        "optional" : false,
        "hasDefault" : false,
        "type" : "whole"
      } ]
    } ],
    "submit" : "Place order",
    "purpose" : "run"
  }, {
    "id" : 2,
    "kind" : "form",
    "fields" : [ {
      "name" : "name",
      "label" : "Name",
      "required" : true,
      "optional" : false,
      "hasDefault" : false,
      "type" : "text",
      "maximum" : 50
    }, {
      "name" : "email",
      "label" : "Email",
      "required" : false,
      "optional" : true,
      "hasDefault" : false,
      "type" : "email",
      "maximum" : 250
    } ],
    "submit" : "Add customer",
    "purpose" : "make",
    "entity" : "Customer"
  } ]
};
