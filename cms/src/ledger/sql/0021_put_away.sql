-- 收起: drafts that never became anything are taken out of lists and pickers, and can be brought back.
CREATE INDEX event_of_put_away ON event (type, document_id, id)
  WHERE action IN ('put-away', 'bring-back');
