// Trains a linear-chain conditional random field (Lafferty et al. 2001) over hashed features.
//
//   crf TRAIN DEV OUT key=value...
//
// TRAIN and DEV are written by prepare.ts: sentences of positions with a label and feature hashes each, and the domains
// that a sentence belongs to (the first is everything; then for instance its language, its data set). Every feature has a weight
// for each domain, and they add up (Daumé 2007, "Frustratingly easy domain adaptation"): what data sets disagree on is learnt
// apart. OUT has the sums for the domains asked for by merge=0,3.
//
// AdaGrad (Duchi et al. 2011) on minibatches of one, feature dropout, weights averaged over the last epochs, several seeds
// averaged: an average of log-linear models is one of the same size.
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <random>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>
using namespace std;

// Labels: 0 = O, then 1 + 4 * type + {B 0, I 1, E 2, S 3}; PER, ORG, LOC.
static const int L = 13;
// Padded, so that loops over labels are whole vectors.
static const int S = 16;

struct Sentence {
  vector<uint8_t> labels;
  vector<uint8_t> domains;
  float weight;
  vector<uint32_t> start;     // of each position in ids, one more at the end
  vector<uint32_t> hashes;    // as read
  vector<uint32_t> ids;       // of weight rows
};

static vector<Sentence> readSentences(const char* path) {
  FILE* file = fopen(path, "rb");
  if (!file) { perror(path); exit(1); }
  auto get = [&](void* into, size_t size) { return fread(into, 1, size, file) == size; };
  vector<Sentence> all;
  uint16_t length;
  while (get(&length, 2)) {
    Sentence s;
    uint8_t domains; uint8_t weight;
    if (!get(&domains, 1) || !get(&weight, 1)) exit(2);
    s.weight = weight / 64.0f;
    s.domains.resize(domains);
    if (!get(s.domains.data(), domains)) exit(2);
    s.labels.resize(length);
    s.start.push_back(0);
    for (int i = 0; i < length; i++) {
      uint16_t count;
      if (!get(&s.labels[i], 1) || !get(&count, 2)) exit(2);
      size_t at = s.hashes.size();
      s.hashes.resize(at + count);
      if (count && !get(&s.hashes[at], 4 * count)) exit(2);
      s.start.push_back(s.hashes.size());
    }
    all.push_back(move(s));
  }
  fclose(file);
  return all;
}

static uint64_t keyOf(uint32_t hash, uint8_t domain) { return (uint64_t)domain << 32 | hash; }

struct Weights { vector<float> w; array<float, S * S> t; };

static bool allowed(int a, int b) {
  int partA = a ? (a - 1) % 4 : 9, partB = b ? (b - 1) % 4 : 9;
  if (partA == 0 || partA == 1) return b && (a - 1) / 4 == (b - 1) / 4 && (partB == 1 || partB == 2);
  return b == 0 || partB == 0 || partB == 3;
}
static bool allowedStart(int b) { return b == 0 || (b - 1) % 4 == 0 || (b - 1) % 4 == 3; }
static bool allowedEnd(int b) { return b == 0 || (b - 1) % 4 >= 2; }

static void emissions(const Sentence& s, const vector<uint32_t>& ids, const vector<uint32_t>& start, const float* w, vector<float>& out) {
  size_t n = s.labels.size();
  out.assign(n * S, 0);
  for (size_t i = 0; i < n; i++) {
    float* e = &out[i * S];
    for (uint32_t j = start[i]; j < start[i + 1]; j++) {
      const float* row = w + (size_t)ids[j] * S;
      for (int k = 0; k < S; k++) e[k] += row[k];
    }
  }
}

static void viterbi(size_t n, const vector<float>& e, const float* t, vector<uint8_t>& out) {
  vector<float> best(S, -1e9f), next(S);
  vector<uint8_t> back(n * S, 0);
  for (int k = 0; k < L; k++) if (allowedStart(k)) best[k] = e[k];
  for (size_t i = 1; i < n; i++) {
    for (int k = 0; k < L; k++) {
      float top = -1e9f; int from = 0;
      for (int j = 0; j < L; j++) if (allowed(j, k) && best[j] + t[j * S + k] > top) { top = best[j] + t[j * S + k]; from = j; }
      next[k] = top + e[i * S + k]; back[i * S + k] = from;
    }
    best = next;
  }
  float top = -1e9f; int at = 0;
  for (int k = 0; k < L; k++) if (allowedEnd(k) && best[k] > top) { top = best[k]; at = k; }
  out.resize(n);
  for (size_t i = n; i-- > 0;) { out[i] = at; if (i) at = back[i * S + at]; }
}

typedef array<int, 3> Span;
static vector<Span> spansOf(const vector<uint8_t>& labels) {
  vector<Span> spans; int start = -1;
  for (int i = 0; i < (int)labels.size(); i++) {
    int part = labels[i] ? (labels[i] - 1) % 4 : 9, type = labels[i] ? (labels[i] - 1) / 4 : -1;
    if (part == 0 || part == 3) start = i;
    if ((part == 2 || part == 3) && start >= 0) { spans.push_back({start, i + 1, type}); start = -1; }
  }
  return spans;
}

static double evaluate(const vector<Sentence>& dev, const Weights& w, bool print) {
  map<int, array<int, 3>> bySet; int tp = 0, found = 0, gold = 0;
  vector<float> e; vector<uint8_t> y;
  for (auto& s : dev) {
    emissions(s, s.ids, s.start, w.w.data(), e);
    viterbi(s.labels.size(), e, w.t.data(), y);
    auto p = spansOf(y), g = spansOf(s.labels);
    int right = 0;
    for (auto& a : p) for (auto& b : g) right += a == b;
    // dev sentences carry their set in the weight byte
    auto& c = bySet[(int)lround(s.weight * 64)]; c[0] += right; c[1] += p.size(); c[2] += g.size();
    tp += right; found += p.size(); gold += g.size();
  }
  if (print) for (auto& [set, c] : bySet) fprintf(stderr, "  set %d: F %.2f (P %.2f R %.2f)\n", set, 200.0 * c[0] / max(1, c[1] + c[2]), 100.0 * c[0] / max(1, c[1]), 100.0 * c[0] / max(1, c[2]));
  return 200.0 * tp / max(1, found + gold);
}

struct Options { int epochs = 12, average = 4, minCount = 2; float rate = 0.1f, l2 = 1e-6f, drop = 0.1f, g0 = 1e-2f, cost = 0; };

static Weights train(const vector<Sentence>& data, const vector<Sentence>& dev, size_t rows, const Options& o, int seed) {
  mt19937 random(seed);
  Weights w; w.w.assign(rows * S, 0); w.t.fill(0);
  vector<float> G(rows * S, o.g0); array<float, S * S> TG; TG.fill(1);
  Weights mean; mean.w.assign(rows * S, 0); mean.t.fill(0);
  vector<uint32_t> order(data.size());
  for (size_t i = 0; i < order.size(); i++) order[i] = i;
  vector<float> e, al, be, ex; vector<float> scale;
  vector<uint32_t> ids, start;
  const uint32_t keepBelow = (uint32_t)((1 - o.drop) * 4294967295.0);
  auto began = chrono::steady_clock::now();
  for (int epoch = 0; epoch < o.epochs; epoch++) {
    shuffle(order.begin(), order.end(), random);
    float rate = o.rate * (1 - 0.7f * epoch / o.epochs);
    double loss = 0; size_t positions = 0;
    for (auto index : order) {
      const Sentence& s = data[index]; const int n = s.labels.size();
      if (!n) continue;
      ids.clear(); start.assign(1, 0);
      for (int i = 0; i < n; i++) {
        for (uint32_t j = s.start[i]; j < s.start[i + 1]; j++) if (o.drop <= 0 || random() <= keepBelow) ids.push_back(s.ids[j]);
        start.push_back(ids.size());
      }
      emissions(s, ids, start, w.w.data(), e);
      // softmax-margin (Gimpel and Smith 2010): a missed name costs more than a wrong one
      if (o.cost > 0) for (int i = 0; i < n; i++) if (s.labels[i]) e[i * S] += o.cost;
      float et[S * S];
      for (int j = 0; j < L; j++) for (int k = 0; k < S; k++) et[j * S + k] = k < L && allowed(j, k) ? expf(w.t[j * S + k]) : 0;
      al.assign(n * S, 0); be.assign(n * S, 0); ex.assign(n * S, 0); scale.assign(n, 0);
      double logz = 0;
      for (int i = 0; i < n; i++) {
        float top = -1e9f;
        for (int k = 0; k < L; k++) top = max(top, e[i * S + k]);
        for (int k = 0; k < L; k++) ex[i * S + k] = expf(e[i * S + k] - top);
        logz += top;
      }
      for (int i = 0; i < n; i++) {
        float z = 0; float v[S] = {0};
        if (i == 0) for (int k = 0; k < L; k++) v[k] = allowedStart(k);
        else for (int j = 0; j < L; j++) { float a = al[(i - 1) * S + j]; if (a > 0) for (int k = 0; k < S; k++) v[k] += a * et[j * S + k]; }
        for (int k = 0; k < L; k++) { v[k] *= ex[i * S + k]; z += v[k]; }
        z = max(z, 1e-30f);
        for (int k = 0; k < L; k++) al[i * S + k] = v[k] / z;
        scale[i] = z; logz += log(z);
      }
      float ez = 0;
      for (int k = 0; k < L; k++) if (allowedEnd(k)) { be[(n - 1) * S + k] = 1; ez += al[(n - 1) * S + k]; }
      ez = max(ez, 1e-30f); logz += log(ez);
      for (int k = 0; k < L; k++) be[(n - 1) * S + k] /= ez;
      for (int i = n - 2; i >= 0; i--) {
        float x[S];
        for (int k = 0; k < S; k++) x[k] = ex[(i + 1) * S + k] * be[(i + 1) * S + k];
        for (int j = 0; j < L; j++) { float v = 0; for (int k = 0; k < S; k++) v += et[j * S + k] * x[k]; be[i * S + j] = v / scale[i + 1]; }
      }
      double gold = 0;
      for (int i = 0; i < n; i++) { gold += e[i * S + s.labels[i]]; if (i) gold += w.t[s.labels[i - 1] * S + s.labels[i]]; }
      loss += logz - gold; positions += n;
      array<float, S * S> gt; gt.fill(0);
      for (int i = 1; i < n; i++) {
        for (int j = 0; j < L; j++) { float a = al[(i - 1) * S + j] / scale[i]; if (a > 1e-7f) for (int k = 0; k < S; k++) gt[j * S + k] += a * et[j * S + k] * ex[i * S + k] * be[i * S + k]; }
        gt[s.labels[i - 1] * S + s.labels[i]] -= 1;
      }
      for (int q = 0; q < S * S; q++) if (fabsf(gt[q]) > 1e-6f) { float g = gt[q] * s.weight; TG[q] += g * g; w.t[q] -= rate * g / sqrtf(TG[q]); }
      for (int i = 0; i < n; i++) {
        float g[S]; bool any = false;
        for (int k = 0; k < S; k++) g[k] = k < L ? al[i * S + k] * be[i * S + k] : 0;
        g[s.labels[i]] -= 1;
        for (int k = 0; k < L; k++) any |= fabsf(g[k]) > 1e-3f;
        if (!any) continue;
        for (int k = 0; k < S; k++) g[k] *= s.weight;
        for (uint32_t j = start[i]; j < start[i + 1]; j++) {
          float* row = &w.w[(size_t)ids[j] * S]; float* G2 = &G[(size_t)ids[j] * S];
          for (int k = 0; k < S; k++) { float gg = g[k] + o.l2 * row[k]; G2[k] += gg * gg; row[k] -= rate * gg / sqrtf(G2[k]); }
        }
      }
    }
    if (epoch >= o.epochs - o.average) {
      for (size_t i = 0; i < w.w.size(); i++) mean.w[i] += w.w[i] / o.average;
      for (int i = 0; i < S * S; i++) mean.t[i] += w.t[i] / o.average;
    }
    fprintf(stderr, "seed %d epoch %d loss %.4f dev %.2f %.0f s\n", seed, epoch + 1, loss / positions, evaluate(dev, w, false), chrono::duration<double>(chrono::steady_clock::now() - began).count());
  }
  fprintf(stderr, "seed %d averaged: dev %.2f\n", seed, evaluate(dev, mean, false));
  return mean;
}

int main(int count, char** argument) {
  if (count < 4) { fprintf(stderr, "usage: crf TRAIN DEV OUT [merge=0,1,2] [epochs=N] [average=N] [rate=R] [l2=R] [drop=R] [min=N] [seeds=N] [threads=N]\n"); return 2; }
  Options o; int seeds = 1, threads = 2; vector<string> merges;
  for (int i = 4; i < count; i++) {
    string a = argument[i]; size_t at = a.find('='); string key = a.substr(0, at), value = a.substr(at + 1);
    if (key == "epochs") o.epochs = stoi(value); else if (key == "average") o.average = stoi(value); else if (key == "rate") o.rate = stof(value);
    else if (key == "l2") o.l2 = stof(value); else if (key == "drop") o.drop = stof(value); else if (key == "min") o.minCount = stoi(value);
    else if (key == "seeds") seeds = stoi(value); else if (key == "threads") threads = stoi(value); else if (key == "g0") o.g0 = stof(value);
    else if (key == "cost") o.cost = stof(value); else if (key == "merge") merges.push_back(value);
    else { fprintf(stderr, "unknown option %s\n", a.c_str()); return 2; }
  }
  o.average = min(o.average, o.epochs);
  auto data = readSentences(argument[1]), dev = readSentences(argument[2]);
  unordered_map<uint64_t, uint32_t> counts;
  size_t positions = 0;
  for (auto& s : data) { positions += s.labels.size(); for (auto d : s.domains) for (auto h : s.hashes) counts[keyOf(h, d)]++; }
  unordered_map<uint64_t, uint32_t> rows;
  vector<uint64_t> keys;
  for (auto& s : data) for (auto d : s.domains) for (auto h : s.hashes) {
    uint64_t key = keyOf(h, d);
    if (counts[key] >= (uint32_t)o.minCount && rows.emplace(key, keys.size()).second) keys.push_back(key);
  }
  auto resolve = [&](vector<Sentence>& all) {
    for (auto& s : all) {
      vector<uint32_t> start(1, 0);
      for (size_t i = 0; i < s.labels.size(); i++) {
        for (uint32_t j = s.start[i]; j < s.start[i + 1]; j++) for (auto d : s.domains) {
          auto row = rows.find(keyOf(s.hashes[j], d));
          if (row != rows.end()) s.ids.push_back(row->second);
        }
        start.push_back(s.ids.size());
      }
      s.start.swap(start); vector<uint32_t>().swap(s.hashes);
    }
  };
  resolve(data); resolve(dev);
  fprintf(stderr, "%zu sentences, %zu positions, %zu features of %zu\n", data.size(), positions, keys.size(), counts.size());
  unordered_map<uint64_t, uint32_t>().swap(counts);
  Weights sum; sum.w.assign(keys.size() * S, 0); sum.t.fill(0);
  for (int first = 0; first < seeds; first += threads) {
    int now = min(threads, seeds - first);
    vector<Weights> results(now); vector<thread> pool;
    for (int i = 0; i < now; i++) pool.emplace_back([&, i] { results[i] = train(data, dev, keys.size(), o, first + i + 1); });
    for (auto& t : pool) t.join();
    for (auto& r : results) { for (size_t i = 0; i < sum.w.size(); i++) sum.w[i] += r.w[i] / seeds; for (int i = 0; i < S * S; i++) sum.t[i] += r.t[i] / seeds; }
  }
  fprintf(stderr, "all seeds: dev %.2f\n", evaluate(dev, sum, true));
  if (merges.empty()) merges.push_back("0");
  for (size_t m = 0; m < merges.size(); m++) {
    vector<bool> wanted(256); 
    for (size_t at = 0; at < merges[m].size();) { wanted[stoi(merges[m].substr(at))] = true; at = merges[m].find(',', at); at = at == string::npos ? merges[m].size() : at + 1; }
    unordered_map<uint32_t, array<float, L>> merged;
    for (size_t i = 0; i < keys.size(); i++) if (wanted[keys[i] >> 32]) { auto& row = merged[(uint32_t)keys[i]]; for (int k = 0; k < L; k++) row[k] += sum.w[i * S + k]; }
    string path = merges.size() == 1 ? argument[3] : string(argument[3]) + "." + to_string(m);
    FILE* out = fopen(path.c_str(), "wb");
    if (!out) { perror(path.c_str()); return 1; }
    uint32_t head[2] = {(uint32_t)merged.size(), (uint32_t)L};
    fwrite(head, 4, 2, out);
    for (int j = 0; j < L; j++) fwrite(&sum.t[j * S], 4, L, out);
    for (auto& [hash, row] : merged) { fwrite(&hash, 4, 1, out); fwrite(row.data(), 4, L, out); }
    fclose(out);
  }
}
