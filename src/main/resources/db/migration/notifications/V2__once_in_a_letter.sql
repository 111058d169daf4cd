-- That something was put into a letter is kept with what was told: the letter is forgotten sooner, and nobody writes another.
alter table notifications.item add column written_at timestamptz;

-- Of what is older than letters are kept and stands in none, the letter was forgotten.
update notifications.item i set written_at = coalesce((select l.made_at from notifications.letter l where l.id = i.letter), i.at)
where i.letter is not null or i.by_mail and i.at < now() - interval '30 days';

drop index notifications.item_often_subscriber_idx;
create index on notifications.item (often, subscriber) where written_at is null and by_mail;

-- One's own page turns back by these.
create index on notifications.item (subscriber, at desc, told);
