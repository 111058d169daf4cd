-- By which symbol it was said of a document that came only later: who may not read that one is told of it as before.
alter table documents.relation add column said_of text;

drop policy reads on documents.relation;
create policy reads on documents.relation for select using (
    exists (select from documents.document d where d.id = relation.from_document)
    and (to_document is null or said_of is not null
         or exists (select from documents.document d where d.id = relation.to_document)));
