-- An order desk on a Monday: what its screens are looked at with.
truncate tag, customer, address, product, "order", line restart identity cascade;

insert into tag (name) values ('Wholesale'), ('Regular'), ('Abroad');
insert into customer (name, email, phone) values
  ('Ada Lovelace', 'ada@example.org', '+44 20 5550101'), ('Grace Hopper', 'grace@example.org', '+1 202 5550102'), ('Linus Berg', 'linus@example.org', null),
  ('Katherine Johnson', 'katherine@example.org', '+1 304 5550104'), ('Konrad Zuse', 'konrad@example.org', '+49 30 5550105'), ('Hedy Lamarr', 'hedy@example.org', null),
  ('Radia Perlman', 'radia@example.org', '+1 617 5550107'), ('Edsger Dijkstra', 'edsger@example.org', null);
insert into customer_tags values (1, 1), (1, 2), (2, 3), (4, 3), (5, 2);
insert into address (customer_id, street, postcode, city) values (1, '12 St James''s Square', 'SW1Y 4JH', 'London'), (2, '1 Navy Yard', '20374', 'Washington'), (5, 'Methfesselstraße 7', '10965', 'Berlin');
insert into product (number, name, price, stock, discontinued) values
  ('SA-0001', 'Bow saw', 24.90, 3, false), ('AX-0001', 'Felling axe', 61.00, 12, false), ('NA-0010', 'Nails, 1 kg', 7.45, 240, false), ('HA-0003', 'Claw hammer', 18.50, 2, false),
  ('PL-0002', 'Block plane', 89.00, 9, false), ('LE-0001', 'Spirit level 60 cm', 32.00, 4, false), ('GL-0001', 'Wood glue', 6.80, 58, false), ('VI-0001', 'Bench vice', 139.00, 0, true);
insert into "order" (number, customer_id, status_id, placed_at, note)
  select (1000 + n)::text, 1 + (n * 3) % 8, (array['Open', 'Open', 'Shipped', 'Closed'])[1 + n % 4], timestamptz '2026-03-02T08:15:00Z' + n * interval '5 hours',
    case when n % 5 = 0 then 'Please ring before you deliver; the yard is closed at noon.' end
  from generate_series(1, 48) n;
insert into line (order_id, product_id, quantity, price)
  select o.id, p.id, 1 + (o.id + p.id) % 4, p.price from "order" o, product p where (o.id + p.id * 2) % 5 < 2;

update product set picture = decode('iVBORw0KGgoAAAANSUhEUgAAAGAAAABgCAMAAADVRocKAAAAMFBMVEXp7vM1UGuPpr3ZgDJbOh6/yNL///8cKjgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADw4YYwAAABUUlEQVR4Xu2VQQ7CMAwEA+r/X4wQKoWGWI3tXRu1B88xSnaysaCtFUVRFFfjLhdau8kFmi38KVbbIhcoDm7+JS5QwldiAiN8hRc4wle4ISvhcsp4AyX8CFAApjf4hHwAG1CAAw/ZvJEoae6XoI8EC1BwAVgBF4DAQ27mpcaKxuY4jACaAiOAoARIBUqgM0ZSggU4BWz9xX/Mv7MDfUMIwTvffc69cce+/5CJCz54D3r37dgFRlBBz3f+2sB/057/+FnVQBvAYA3wApiAyIcETP6lZkAVAARcvl9A5l9nBmwBr4DOdwr4/IvMIFDAJYjkewShfMcM0G+kwBZ0mAL2E8UeyBZE8y1BOB+aAYXeIF5AFyTkq4KM/FNnkFJAEeTkzwVJ+efNIKvATJCWPxHk5Z80g8QCh4LMfP2JEvIPG+wd/ifYDBn5M8FqSMkviqLw8AKf0SqZnGjWnAAAAABJRU5ErkJggg==', 'base64') where id in (2, 4);
update product set picture = decode('iVBORw0KGgoAAAANSUhEUgAAAGAAAABgCAMAAADVRocKAAAAMFBMVEXp7vM1UGuPpr3ZgDJbOh6/yNL///8cKjgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADw4YYwAAAA+UlEQVR4Xu2WywrCQBAEO2L+/4MV1M0hMZOZ3XkkINh1EFywylaUBQghhBBCCPkNJnkQ5i4P8Px+Ug0c9Qtboxgw/F+FWsD0b4Xb7vQCSoHOgJVSwAMDQxgYcnnA81vRmYGXPFNIBmZ5YJIJ+O2IB0LyRigQtiMSyNjhDiTtcAXy8sYoULNjECjb0QucYYcVOEneUAJ+++T4M5IBv/3DQ75aYXfxitnbg1kwbnbuwmJvGAXzbuorrHoHxjvoELHjsGA0IWhHcEFcf1xgT8jY4V6QtENZoE3I67WALFTsGH5ERTvUBduEur634Ay7xax80YQQQggh5N95A0BTFqa6uZcSAAAAAElFTkSuQmCC', 'base64') where id in (1, 5, 6);
update product set picture = decode('iVBORw0KGgoAAAANSUhEUgAAAGAAAABgCAMAAADVRocKAAAAMFBMVEXp7vM1UGuPpr3ZgDJbOh6/yNL///8cKjgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADw4YYwAAAAnklEQVR4Xu3YvQqEMBAAYf/g3v9xLQSJ1bHiTiC3xcl8nVtkCEKCTpMkSW8wx8GTT3jew/OTJQ5+zQAygAwgA+j/Ax33wRoHX444uMFAtvwFGhTA9alQ/g4g0LEBAIFxBpABZACVB7Y4uMvOo/wkbcp3YAAZQAaQAWQAlQc6bjS+tTLlOzCADCAD6PWBsYOugcA4+p2Tfn5cxjcpSeVOv4UIgdP93W4AAAAASUVORK5CYII=', 'base64') where id in (3, 7);
