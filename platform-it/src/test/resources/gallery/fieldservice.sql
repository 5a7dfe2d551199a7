-- A service company on one morning in March: what its screens are looked at with.
truncate customer, site, contact, model, machine, contract, skill, engineer, work_order, time_entry, spare_part, part_use,
  movement, supplier, purchase, purchase_line, invoice, invoice_line, payment restart identity cascade;

insert into customer (number, name, email, phone, notes) values
  ('1001', 'Nordsee Fish Trading', 'office@nordsee-fish.example', '+49 40 5550110', 'Ring at the gate; the hall is cold.'),
  ('1002', 'Bakery Lindgren', 'hello@lindgren.example', '+46 8 5550127', null),
  ('1003', 'St. Anne''s Hospital', 'technics@st-annes.example', '+44 20 5550133', 'Visits in the operating wing only before seven.'),
  ('1004', 'Morel & Sons', 'contact@morel.example', '+33 1 55501470', null),
  ('1005', 'Alpine Dairy', 'plant@alpine-dairy.example', '+41 31 5550158', null),
  ('1006', 'City Baths', null, '+49 40 5550161', null),
  ('1007', 'Hotel Seeblick', 'reception@seeblick.example', null, null),
  ('1008', 'Greenhouse Growers of the Lower Elbe Cooperative', 'yard@growers.example', '+49 4161 555018', null);

insert into contact (customer_id, name, email, phone) values
  (1, 'Hanna Peters', 'hanna@nordsee-fish.example', '+49 40 5550111'), (1, 'Jens Brandt', null, '+49 40 5550112'),
  (2, 'Elsa Lindgren', 'elsa@lindgren.example', null), (3, 'Thomas Wright', 'wright@st-annes.example', '+44 20 5550134'),
  (4, 'Luc Morel', 'luc@morel.example', '+33 1 55501471'), (5, 'Urs Frei', null, '+41 31 5550159');

insert into site (customer_id, name, street, postcode, city) values
  (1, 'Hall 3', 'Große Elbstraße 12', '22767', 'Hamburg'), (1, 'Cold store', 'Pier 7', '27572', 'Bremerhaven'),
  (2, 'Bakery', 'Hornsgatan 41', '118 49', 'Stockholm'), (3, 'Main building', '18 Queen Square', 'WC1N 3AR', 'London'),
  (4, 'Atelier', '9 rue des Lilas', '75020', 'Paris'), (5, 'Plant', 'Industriestrasse 4', '3008', 'Bern'),
  (6, 'Pool', 'Badstraße 1', '20099', 'Hamburg'), (7, 'Kitchen', 'Uferweg 23', '23683', 'Scharbeutz'),
  (8, 'Glasshouse 12', 'Obstmarschenweg 300', '21635', 'Jork');

insert into model (maker, name) values
  ('Frost', 'Chiller 400'), ('Frost', 'Chiller 900'), ('Ofenbau', 'Deck oven D4'), ('Aqua', 'Pump station P2'), ('Klima', 'Air handler K7');

insert into machine (site_id, model_id, serial, installed) values
  (1, 1, 'F4-20871', '2021-04-12'), (1, 2, 'F9-11034', '2022-09-01'), (2, 2, 'F9-11090', '2023-02-15'), (3, 3, 'D4-0071', '2019-11-05'),
  (4, 5, 'K7-5512', '2020-06-18'), (4, 5, 'K7-5513', '2020-06-18'), (5, 1, 'F4-21002', '2022-01-10'), (6, 2, 'F9-11122', '2024-03-01'),
  (7, 4, 'P2-0315', '2018-08-20'), (8, 3, 'D4-0099', null), (9, 5, 'K7-5600', '2025-05-05'), (9, 4, 'P2-0400', '2025-05-05');

insert into contract (customer_id, number, starts, ends, hourly_rate, monthly_fee) values
  (1, '501', '2024-01-01', '2026-12-31', 88.00, 240.00), (3, '502', '2023-07-01', null, 79.50, 900.00), (5, '503', '2025-01-01', '2027-12-31', 92.00, 310.00);
insert into contract_machines values (1, 1), (1, 2), (1, 3), (2, 5), (2, 6), (3, 8);

insert into skill (name) values ('Refrigeration'), ('Electrics'), ('Hydraulics'), ('Ovens');
insert into engineer (name, "user", phone, active) values
  ('Grace Miller', 'grace', '+49 171 5550101', true), ('Omar Haddad', 'omar', '+49 171 5550102', true),
  ('Ingrid Berg', 'ingrid', '+46 70 5550103', true), ('Peter Novak', 'peter', null, true), ('Wolfgang Amsel', 'wolfgang', null, false);
insert into engineer_skills values (1, 1), (1, 2), (2, 3), (2, 2), (3, 4), (4, 1);

insert into work_order (number, machine_id, problem, priority_id, state_id, reported_at, engineer_id, planned_for, finished_at, report)
  select (2000 + n)::text, 1 + (n * 5) % 12,
    (array['Does not cool below eight degrees', 'Leaks oil at the compressor', 'Yearly inspection', 'Door does not close any more, ice in the frame and water on the floor in front of it; the night shift puts towels there',
      'Strange noise when starting', 'Fuse blows every morning', 'Pressure drops over night', 'Display stays dark'])[1 + n % 8],
    (array['Normal', 'Urgent', 'Normal', 'Low'])[1 + n % 4],
    (array['Reported', 'Planned', 'Working', 'Done', 'Invoiced', 'Planned', 'Reported', 'Invoiced', 'Cancelled'])[1 + n % 9],
    timestamptz '2026-03-02T06:30:00Z' + n * interval '7 hours',
    case when n % 9 in (0, 6, 8) then null else 1 + n % 4 end,
    case when n % 9 in (0, 6, 8) then null else date '2026-03-16' + n % 7 end,
    case when n % 9 in (3, 4, 7) then timestamptz '2026-03-17T14:20:00Z' + n * interval '3 hours' end,
    case when n % 9 in (3, 4, 7) then 'Seals renewed, filled up and tried for an hour. The fan should be looked at within the year.' end
  from generate_series(1, 38) n;

insert into time_entry (work_order_id, engineer_id, day, hours, remark)
  select w.id, w.engineer_id, w.planned_for, 1.5 + (w.id % 5) * 0.75, case when w.id % 2 = 0 then 'with the way there' end
  from work_order w where w.state_id in ('Working', 'Done', 'Invoiced');
insert into time_entry (work_order_id, engineer_id, day, hours, remark) values (2, 1, '2026-03-19', 0.5, 'a second visit');

insert into spare_part (number, name, price, stock, reorder_at, shelf) values
  ('SE-100', 'Seal ring 40 mm', 4.80, 42, 10, 'A 1'), ('SE-120', 'Seal ring 60 mm', 6.20, 8, 10, 'A 1'), ('CO-400', 'Compressor for Chiller 400', 890.00, 2, 1, 'F 2'),
  ('FA-012', 'Fan 120 W', 74.50, 3, 5, 'B 4'), ('OI-001', 'Compressor oil, 1 litre', 18.90, 27, 12, 'C 1'), ('TH-007', 'Thermostat', 36.00, 11, 6, 'B 1'),
  ('FU-016', 'Fuse 16 A', 1.10, 160, 50, 'B 2'), ('PU-300', 'Pump head', 240.00, 1, 2, 'F 1'), ('DO-004', 'Door seal, by the metre', 9.40, 30, 20, null), ('DI-900', 'Display for Chiller 900', 129.00, 0, 2, 'B 3');
insert into part_use (work_order_id, spare_part_id, quantity, price)
  select w.id, 1 + (w.id + k) % 10, 1 + (w.id + k) % 3, p.price from work_order w, generate_series(0, 1) k, spare_part p
  where w.state_id in ('Working', 'Done', 'Invoiced') and p.id = 1 + (w.id + k) % 10;
insert into movement (spare_part_id, kind_id, quantity, at, remark)
  select u.spare_part_id, 'Used', -u.quantity, w.reported_at + interval '2 days', w.number from part_use u join work_order w on w.id = u.work_order_id;
insert into movement (spare_part_id, kind_id, quantity, at, remark)
  select id, 'Received', 20, timestamptz '2026-02-20T09:00:00Z', '3001' from spare_part;

insert into supplier (name, email, phone) values ('Cold Parts Ltd.', 'sales@coldparts.example', '+44 161 5550170'), ('Dichtungshaus Meyer', 'bestellung@meyer.example', null);
insert into purchase (number, supplier_id, state_id, ordered_at, received_at) values
  ('3001', 1, 'Received', '2026-02-12T10:00:00Z', '2026-02-20T09:00:00Z'), ('3002', 2, 'Ordered', '2026-03-10T11:30:00Z', null), ('3003', 1, 'Draft', null, null);
insert into purchase_line (purchase_id, spare_part_id, quantity, price) select p.id, s.id, 5 + s.id, s.price * 0.7 from purchase p, spare_part s where (s.id + p.id) % 3 = 0;

insert into invoice (number, customer_id, work_order_id, issued, due, state_id)
  select (4000 + row_number() over (order by w.id))::text, s.customer_id, w.id, date '2026-03-20' + (w.id % 6)::int, date '2026-04-03' + (w.id % 20)::int, case when w.id % 3 = 0 then 'Paid' else 'Open' end
  from work_order w join machine m on m.id = w.machine_id join site s on s.id = m.site_id where w.state_id = 'Invoiced';
insert into invoice_line (invoice_id, text, quantity, price)
  select i.id, 'Work, ' || w.number, t.hours, 95.00 from invoice i join work_order w on w.id = i.work_order_id join time_entry t on t.work_order_id = w.id;
insert into invoice_line (invoice_id, text, quantity, price)
  select i.id, p.name, u.quantity, u.price from invoice i join part_use u on u.work_order_id = i.work_order_id join spare_part p on p.id = u.spare_part_id;
insert into payment (invoice_id, received, amount) select id, due - 4, 100.00 from invoice where id % 2 = 0;

update machine set photo = decode('iVBORw0KGgoAAAANSUhEUgAAAGAAAABgCAMAAADVRocKAAAAMFBMVEXp7vM1UGuPpr3ZgDJbOh6/yNL///8cKjgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADw4YYwAAABwklEQVR4Xu2VwXLDIAxESdv8/wd7pu2AE2OklVaKSU68QyYWzj4EDi5lsVgsFte5yUIFFgP8yUKBWaAURzl0mq6kkIYvcT0dJbjYgEIJZrMElB9ZsBm2Xz6NJlGBfLhuUUdwiWR+BdU0oQ6MqFukiUgHRn7xRg54B24Ib4J28Mi/j9WO6y+RDipmPId10CZY84Hj3mqkBSI48qFhr/kGIqig5IrRl8AXDJMTYf3SbcEVnBZI8SjTRXIFlVP+WXV8N/wHVIBhsR1PoDo3Y9WdHU9QGTOfV3CxMEwAIZkDSUGLzuTTs2hrn0NkKl9vz6kgx1rypvLrHPqhLY9vGXIqqCEHW+Dsgbx1RzVAcASQbH5akFYkBcn0khbkyQny/zNXoB4jM1rd2fEEU8gIng2YjSBcgdP5gHefKxh/aU7cyycCA1MFIILT5MxUtwEm6L82Xwl+PhVchgrIBOk4e2XWhPbm2eAusHjw2lKFgmsNkC9L3+LaCINVmQWhe7CDslBNE+ygMozE0ktK8BrBJXqdJaC8XWAeFcj8KwsBUM5UloDydoE6elQhiTwF397B5wWyxasowWzAnoJSnNkLsFgsFlP4B7pmKX9bPcGnAAAAAElFTkSuQmCC', 'base64') where id % 3 <> 0;
update model set manual = convert_to('%PDF-1.4', 'UTF8') where id < 4;
