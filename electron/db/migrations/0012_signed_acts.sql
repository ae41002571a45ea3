-- Each act is signed when it is made: Ed25519 by this workstation's request key over its JSON text exactly as `payload` has it,
-- as base64url. Null for acts made before: they are signed when they are sent first.
ALTER TABLE act ADD COLUMN signature TEXT CHECK (length(signature) = 86);
