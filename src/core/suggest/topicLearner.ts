/** Which topics an article probably has, learnt on the spot from those that the annotator gave to others. */
import { topicFeatures, type TopicFeatures } from './topicFeatures';

export interface RankedTopic {
  id: string;
  /** 0 to 1: its share among all that were ever learnt and none of them. */
  score: number;
}

export interface TopicLearner {
  /** @param topicIds none: the text still tells which words are common. */
  learn(text: string, topicIds: readonly string[]): void;
  /** @returns every topic that was ever learnt, best first. */
  rank(text: string): RankedTopic[];
}

/** One table for the weights of all n-grams and topics, found by hash: 16 MB, however many topics a codebook has. */
const WEIGHTS = 2 ** 22;
/** Counts of how many articles have an n-gram. */
const COUNTS = 2 ** 18;
/** Words that most articles have say little: the power of their inverse frequency (bench/topics.mts). */
const RARITY = 1.5;
const RATE = 4;
/**
 * What speaks for none of the topics while learning: so much that the first topic learns too, and that articles which come sorted by
 * topic are learnt as well as mixed ones. Where topics are ranked it is 0: a single topic is no certainty.
 */
const NONE = 6;
/** Errors smaller than this are not worth touching the weights for. */
const MIN_ERROR = 0.005;
/** Earlier articles that are gone through again with each new one, as long as the work stays within a millisecond. */
const REPEATS = 1;
const MAX_WORK = 400_000;
/** Articles kept to be gone through again; later ones take the place of any, with equal chance. */
const KEPT = 400;

interface Example extends TopicFeatures {
  /** Numbers of the topics, in the order they were first seen. */
  topics: number[];
}

/**
 * Multinomial logistic regression over hashed n-grams, one step an article and a few over earlier ones.
 * Nothing is unlearnt: where a person removes a topic, a new learner is taught from the sidecars as they are now. Taught the same in
 * the same order it is the same; its state is in memory alone.
 */
export function createTopicLearner(): TopicLearner {
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  const kept: Example[] = [];
  let weights = new Float32Array(0);
  let articlesWith = new Uint16Array(0);
  let articles = 0;
  let examples = 0;
  let state = 1;

  /** The same numbers each time: the state depends on what was learnt alone. */
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  /**
   * The article as a vector of length 1, each n-gram weighed by its rarity, and once more by it: weights are kept without, so that
   * what was learnt from the first articles is weighed by what is known of rarity now.
   */
  const weighed = ({ hashes, weights: counts }: TopicFeatures): { values: Float32Array; length: number } => {
    const most = Math.log(1 + (articles + 1) / 1.5);
    const rarity = (having: number): number => (Math.log(1 + (articles + 1) / (having + 0.5)) / most) ** (2 * RARITY);
    // Most n-grams are in few articles: no logarithm for each.
    const known = Float64Array.from({ length: 32 }, (_, having) => rarity(having));
    const values = new Float32Array(hashes.length);
    let squares = 0;
    for (let i = 0; i < hashes.length; i++) {
      const having = articlesWith[hashes[i]! & (COUNTS - 1)] ?? 0;
      const value = counts[i]! * (known[having] ?? rarity(having));
      values[i] = value;
      squares += value * counts[i]!;
    }
    const length = Math.sqrt(squares) || 1;
    for (let i = 0; i < values.length; i++) values[i]! /= length;
    return { values, length };
  };
  /** Topics of one n-gram lie side by side. */
  const place = (hash: number, topic: number): number => (hash + topic) & (WEIGHTS - 1);
  const chances = (hashes: Int32Array, values: Float32Array, none: number): Float64Array => {
    const sums = new Float64Array(ids.length);
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i]!;
      const value = values[i]!;
      for (let topic = 0; topic < sums.length; topic++) sums[topic]! += weights[place(hash, topic)]! * value;
    }
    const most = sums.reduce((a, b) => Math.max(a, b), none);
    let total = Math.exp(none - most);
    for (let topic = 0; topic < sums.length; topic++) total += sums[topic] = Math.exp(sums[topic]! - most);
    return sums.map((sum) => sum / total);
  };
  const step = (example: Example): void => {
    const { hashes, weights: counts, topics } = example;
    const { values, length } = weighed(example);
    const errors = chances(hashes, values, NONE).map((chance) => -chance);
    for (const topic of topics) errors[topic]! += 1 / topics.length;
    for (let topic = 0; topic < errors.length; topic++) {
      const size = (RATE * errors[topic]!) / length;
      if (Math.abs(errors[topic]!) < MIN_ERROR) continue;
      for (let i = 0; i < hashes.length; i++) weights[place(hashes[i]!, topic)]! += size * counts[i]!;
    }
  };

  return {
    learn(text, topicIds) {
      const features = topicFeatures(text);
      if (features.hashes.length === 0) return;
      if (weights.length === 0) {
        weights = new Float32Array(WEIGHTS);
        articlesWith = new Uint16Array(COUNTS);
      }
      articles++;
      for (const hash of features.hashes) {
        const at = hash & (COUNTS - 1);
        articlesWith[at] = Math.min(articlesWith[at]! + 1, 0xffff);
      }
      const topics = [...new Set(topicIds)].map((id) => {
        const known = numbers.get(id);
        if (known !== undefined) return known;
        numbers.set(id, ids.length);
        return ids.push(id) - 1;
      });
      if (topics.length === 0) return;
      const example = { ...features, topics };
      step(example);
      let work = features.hashes.length * ids.length;
      for (let i = 0; i < REPEATS && kept.length > 0 && work < MAX_WORK; i++) {
        const earlier = kept[below(kept.length)]!;
        step(earlier);
        work += earlier.hashes.length * ids.length;
      }
      examples++;
      const at = kept.length < KEPT ? kept.length : below(examples);
      if (at < KEPT) kept[at] = example;
    },
    rank(text) {
      const features = topicFeatures(text);
      const found = chances(features.hashes, weighed(features).values, 0);
      return ids.map((id, topic) => ({ id, score: found[topic]! })).sort((a, b) => b.score - a.score);
    },
  };
}
