export default {
  "name" : "Desk",
  "title" : "Desk",
  "path" : "/",
  "inputs" : [ {
    "name" : "text",
    "label" : "Text",
    "required" : false,
    "optional" : false,
    "hasDefault" : true,
    "initial" : "",
    "type" : "text"
  }, {
    "name" : "status",
    "label" : "Status",
    "required" : false,
    "optional" : true,
    "hasDefault" : false,
    "type" : "static",
    "choices" : [ [ "Open", "Open" ], [ "Shipped", "Shipped" ] ]
  }, {
    "name" : "customer",
    "label" : "Customer",
    "required" : false,
    "optional" : true,
    "hasDefault" : false,
    "type" : "reference",
    "entity" : "Customer"
  } ],
  "parts" : [ {
    "id" : 1,
    "kind" : "search",
    "input" : {
      "name" : "text",
      "label" : "Search",
      "required" : false,
      "optional" : true,
      "hasDefault" : true,
      "initial" : "",
      "type" : "text"
    }
  }, {
    "id" : 2,
    "kind" : "search",
    "input" : {
      "name" : "status",
      "label" : "State",
      "required" : false,
      "optional" : true,
      "hasDefault" : false,
      "type" : "static",
      "choices" : [ [ "Open", "Open" ], [ "Shipped", "Shipped" ] ]
    }
  }, {
    "id" : 3,
    "kind" : "figure",
    "value" : {
      "label" : "Orders",
      "type" : "longWhole"
    }
  }, {
    "id" : 4,
    "kind" : "text"
  }, {
    "id" : 5,
    "kind" : "table",
    "title" : "Orders",
    "columns" : [ {
      "label" : "Number",
      "type" : "text",
      "maximum" : 12,
      "sorts" : true
    }, {
      "label" : "Customer",
      "type" : "text",
      "maximum" : 50,
      "sorts" : true
    } ],
    "buttons" : [ {
      "id" : 6,
      "label" : "Ship"
    }, {
      "id" : 7,
      "label" : "Drop",
      "danger" : true
    } ],
    "csv" : true
  }, {
    "id" : 8,
    "kind" : "table",
    "title" : "",
    "columns" : [ {
      "label" : "Name",
      "type" : "text",
      "maximum" : 50,
      "sorts" : true
    } ],
    "buttons" : [ ],
    "selects" : "customer",
    "csv" : true
  }, {
    "id" : 9,
    "kind" : "if",
    "then" : [ {
      "id" : 10,
      "kind" : "show",
      "values" : [ {
        "label" : "Name",
        "type" : "text",
        "maximum" : 50
      }, {
        "label" : "Email",
        "type" : "email",
        "maximum" : 250
      } ]
    } ],
    "otherwise" : [ {
      "id" : 11,
      "kind" : "text"
    } ]
  }, {
    "id" : 12,
    "kind" : "chart",
    "chart" : "bar",
    "title" : "By state",
    "by" : {
      "label" : "Status",
      "type" : "static",
      "choices" : [ [ "Open", "Open" ], [ "Shipped", "Shipped" ] ]
    },
    "of" : {
      "label" : "Orders",
      "type" : "longWhole"
    }
  }, {
    "id" : 13,
    "kind" : "button",
    "label" : "New order",
    "runs" : false
  } ]
};
