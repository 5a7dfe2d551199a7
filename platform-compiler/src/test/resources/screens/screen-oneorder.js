export default {
  "name" : "OneOrder",
  "title" : null,
  "path" : "/orders/{order}",
  "inputs" : [ {
    "name" : "order",
    "label" : "Order",
    "required" : true,
    "optional" : false,
    "hasDefault" : false,
    "type" : "reference",
    "entity" : "Order"
  } ],
  "parts" : [ {
    "id" : 1,
    "kind" : "tabs",
    "tabs" : [ {
      "id" : 2,
      "title" : "Order",
      "parts" : [ {
        "id" : 3,
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
          "name" : "note",
          "label" : "Note",
          "required" : false,
          "optional" : true,
          "hasDefault" : false,
          "type" : "text"
        }, {
          "name" : "picture",
          "label" : "Picture",
          "required" : false,
          "optional" : true,
          "hasDefault" : false,
          "type" : "image"
        } ],
        "submit" : "Save",
        "purpose" : "change",
        "entity" : "Order"
      } ]
    }, {
      "id" : 4,
      "title" : "Customer",
      "parts" : [ {
        "id" : 5,
        "kind" : "block",
        "parts" : [ {
          "id" : 6,
          "kind" : "show",
          "values" : [ {
            "label" : "Name",
            "type" : "text",
            "maximum" : 50
          } ]
        } ]
      } ]
    } ]
  }, {
    "id" : 7,
    "kind" : "section",
    "title" : "Delivery",
    "parts" : [ {
      "id" : 8,
      "kind" : "button",
      "label" : "Ship",
      "runs" : true
    } ]
  } ]
};
