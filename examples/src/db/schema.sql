CREATE TABLE parcels (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  tracking_number VARCHAR(13) NOT NULL UNIQUE,
  tags TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE scan_events (
  parcel_id UUID NOT NULL REFERENCES parcels (id),
  scanned_at TIMESTAMPTZ NOT NULL,
  state TEXT NOT NULL CHECK (state = ANY (ARRAY['created', 'in_transit', 'delivered'])),
  place TEXT NOT NULL,
  PRIMARY KEY (parcel_id, scanned_at, state)
);
