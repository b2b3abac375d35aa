-- load
create table hometax as
select split_part(filename, '/', -3) as client,
       ends_with(filename, '매출전자세금계산서목록.csv') as sale,
       replace(approval, '-', '') as approval,
       written, sent,
       replace(case when ends_with(filename, '매출전자세금계산서목록.csv') then buyer else supplier end, '-', '') as party,
       replace(supply, ',', '')::bigint as supply,
       replace(tax, ',', '')::bigint as tax,
       row_number() over () as id
from read_csv('${inbox}/*/hometax/*.csv', skip = 6, header = false, auto_detect = false, delim = ',', quote = '"',
     escape = '"', filename = true, columns = {
       'written': 'DATE', 'approval': 'VARCHAR', 'issued': 'DATE', 'sent': 'DATE',
       'supplier': 'VARCHAR', 'supplier_branch': 'VARCHAR', 'supplier_name': 'VARCHAR', 'supplier_ceo': 'VARCHAR',
       'supplier_address': 'VARCHAR', 'buyer': 'VARCHAR', 'buyer_branch': 'VARCHAR', 'buyer_name': 'VARCHAR',
       'buyer_ceo': 'VARCHAR', 'buyer_address': 'VARCHAR', 'total': 'VARCHAR', 'supply': 'VARCHAR', 'tax': 'VARCHAR',
       'class': 'VARCHAR', 'type': 'VARCHAR', 'issue_type': 'VARCHAR', 'note': 'VARCHAR', 'purpose': 'VARCHAR',
       'mail1': 'VARCHAR', 'mail2': 'VARCHAR', 'mail3': 'VARCHAR', 'item_date': 'DATE', 'item': 'VARCHAR',
       'spec': 'VARCHAR', 'quantity': 'VARCHAR', 'price': 'VARCHAR', 'item_supply': 'VARCHAR', 'item_tax': 'VARCHAR',
       'item_note': 'VARCHAR'});
create table ledger as
select split_part(filename, '/', -3) as client,
       direction = '매출' as sale,
       nullif(replace(coalesce(approval, ''), '-', ''), '') as approval,
       written,
       replace(party, '-', '') as party,
       supply, tax, document,
       row_number() over () as id
from read_csv('${inbox}/*/ledger/*.csv', skip = 1, header = false, auto_detect = false, delim = ',', quote = '"',
     escape = '"', filename = true, columns = {
       'document': 'VARCHAR', 'direction': 'VARCHAR', 'written': 'DATE', 'issued': 'DATE', 'approval': 'VARCHAR',
       'party': 'VARCHAR', 'party_name': 'VARCHAR', 'supply': 'BIGINT', 'tax': 'BIGINT', 'tax_type': 'VARCHAR',
       'evidence': 'VARCHAR', 'item': 'VARCHAR', 'state': 'VARCHAR', 'note': 'VARCHAR'});
-- by approval number
create table by_number as
select h.id as hometax_id, l.id as ledger_id
from hometax h join ledger l on h.client = l.client and h.sale = l.sale and h.approval = l.approval;
-- by key
create table by_key as
with open_hometax as (
       select *, row_number() over (partition by client, sale, party, written, supply, tax order by id) as nth
       from hometax where id not in (select hometax_id from by_number)),
     open_ledger as (
       select *, row_number() over (partition by client, sale, party, written, supply, tax order by id) as nth
       from ledger where id not in (select ledger_id from by_number))
select h.id as hometax_id, l.id as ledger_id
from open_hometax h join open_ledger l using (client, sale, party, written, supply, tax, nth);
-- differences
create table differences as
with matched as (select * from by_number union all select * from by_key)
select 'MISSING_IN_LEDGER' as kind, h.client, h.sale, h.party, h.written, h.approval, null as document,
       h.supply as hometax_supply, null::bigint as ledger_supply
from hometax h where h.id not in (select hometax_id from matched)
union all
select 'MISSING_IN_HOMETAX', l.client, l.sale, l.party, l.written, l.approval, l.document, null, l.supply
from ledger l where l.id not in (select ledger_id from matched)
union all
select 'DIFFERENT', h.client, h.sale, h.party, h.written, h.approval, l.document, h.supply, l.supply
from matched m join hometax h on h.id = m.hometax_id join ledger l on l.id = m.ledger_id
where h.supply <> l.supply or h.tax <> l.tax or h.written <> l.written or h.party <> l.party
union all
select 'SENT_LATE', h.client, h.sale, h.party, h.written, h.approval, null, h.supply, null
from hometax h where h.sent > h.written + 1;
copy (select * from differences order by client, kind, written, approval, document)
     to '${out}/differences.csv' (header, delimiter ',');
