-- The account, of the room of identity, in which whoever chairs a body does here what only its Chair does.
alter table process.tenure add column account uuid check (account is null or office = 'CHAIR');
