truncate app_shop.customer, app_shop.product, app_shop."order", app_shop.line, app_shop.payment restart identity cascade;
insert into app_shop.customer (name, email, city)
select 'Customer ' || n, 'customer' || n || '@example.org', 'city' || n % :cities
from generate_series(1, :customers) n;
insert into app_shop.product (number, name, price, stock, discontinued)
select 'P-' || n, 'Product ' || n, 1 + n % 97 + 0.25 * (n % 4), n % 50, n % 40 = 0
from generate_series(1, :products) n;
insert into app_shop."order" (number, customer_id, status_id, placed_at, note)
select 'O-' || n, 1 + n % :customers, (array['Open', 'Shipped', 'Closed'])[1 + n % 3],
  timestamptz '2025-01-01 08:00:00Z' + n * interval '37 minutes',
  case when n % 7 > 0 then 'Please leave it at word' || (n / :cities) % :words || ', thank you' end
from generate_series(1, :orders) n;
insert into app_shop.line (order_id, product_id, quantity, price)
select o, 1 + (o * 7 + l) % :products, 1 + (o + l) % 9, 1 + (o + l) % 53 + 0.5
from generate_series(1, :orders) o, generate_series(1, :lines) l;
insert into app_shop.payment (order_id, amount, paid_at, reference, receipt)
select 1 + n % :orders, 10 + n % 900, timestamptz '2026-01-01 09:00:00Z' + n * interval '11 minutes', 'transfer ' || n, null
from generate_series(1, :payments) n;
analyze app_shop.customer, app_shop.product, app_shop."order", app_shop.line, app_shop.payment;
