-- A thousand customers, for a slow machine.
truncate tag, customer, address, product, "order", line restart identity cascade;

insert into customer (name, email, phone) select 'Customer ' || n, 'customer' || n || '@example.org', '+49 40 555' || n from generate_series(1, 1000) n;
insert into product (number, name, price, stock, discontinued) select 'AB-' || (1000 + n), 'Product ' || n, n * 1.5, n, false from generate_series(1, 40) n;
insert into "order" (number, customer_id, status_id, placed_at) select (1000 + n)::text, n, 'Open', timestamptz '2026-03-02T08:15:00Z' + n * interval '1 hour' from generate_series(1, 1000) n;
insert into line (order_id, product_id, quantity, price) select n, 1 + (n + k * 7) % 40, 2, 9.50 from generate_series(1, 1000) n, generate_series(0, 2) k;
