-- What a finding comes to cost if nothing is done: a list of texts, each as kr.daesa.store.LaterCostText spells it.
ALTER TABLE finding ADD COLUMN later_costs VARCHAR DEFAULT '' NOT NULL;
