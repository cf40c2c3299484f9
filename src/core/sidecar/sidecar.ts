/** What a sidecar says, as plain values: the shape of design section 3. Offsets here are the file's: code points of the canonical text. */

/** [start, end) in code points of the canonical text. */
export type CodePointRange = [start: number, end: number];

export type Status = 'unread' | 'in-progress' | 'done' | 'excluded';
export const statuses: readonly Status[] = ['unread', 'in-progress', 'done', 'excluded'];

export type Position = 'favor' | 'against' | 'neutral';
export const positions: readonly Position[] = ['favor', 'against', 'neutral'];

export interface TopicRef {
  id: string;
  label?: string;
}

export interface Stance {
  target: string;
  position: Position;
  /** Ids of the claims it rests on. */
  evidence?: string[];
}

/** What anchors an annotation to its words. */
export interface AnchorFields {
  /** The clean text of the span: what the reader sees. */
  quote: string;
  /** Up to 32 code points of clean text on each side. */
  prefix?: string;
  suffix?: string;
  /** One range, or a list of ranges where the claim is interrupted. Missing: not yet placed. */
  range?: CodePointRange | CodePointRange[];
  /** Where it probably is now; a person decides. */
  proposed?: CodePointRange | CodePointRange[];
  orphaned?: boolean;
}

export interface Claimant {
  name: string;
  /** As printed. */
  mention?: string;
  ref?: string;
}

export type ClaimKind = 'direct' | 'indirect' | 'mixed' | 'own';
export const claimKinds: readonly ClaimKind[] = ['direct', 'indirect', 'mixed', 'own'];

export interface Claim extends AnchorFields {
  id: string;
  claimant?: Claimant;
  cue?: string;
  kind?: ClaimKind;
  text?: string;
  type?: string;
  checkworthy?: 'yes' | 'no' | 'unsure';
  topics?: string[];
  stances?: Stance[];
  verdict?: { label?: string; url?: string };
  note?: string;
  by?: string;
  origin?: string;
}

export interface EntityAnnotation extends AnchorFields {
  id: string;
  label: string;
  ref?: string;
  verdict: 'confirmed' | 'rejected';
  by?: string;
}

/** A suggested claim that a person turned down: it is not suggested again. */
export interface RejectedClaim {
  quote: string;
  by?: string;
  origin?: string;
}

export interface SourceInfo {
  file: string;
  /** Hex, of the raw bytes. */
  sha256?: string;
  item?: string;
  title?: string;
  url?: string;
  outlet?: string;
  published?: string;
  archived?: string;
  language?: string;
}

export interface Sidecar {
  pressmark: number;
  source: SourceInfo;
  annotator?: string;
  status?: Status;
  topics: TopicRef[];
  stances: Stance[];
  claims: Claim[];
  entities: EntityAnnotation[];
  rejected: RejectedClaim[];
}
