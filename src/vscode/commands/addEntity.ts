/** Mark Selection as Entity…: adds a name, confirms or corrects one that was found, or rejects it. */
import * as vscode from 'vscode';
import { makeAnchor } from '../../core/annotations/anchor';
import { newId } from '../../core/annotations/id';
import type { SidecarChange } from '../../core/sidecar/editSidecar';
import type { EntityAnnotation } from '../../core/sidecar/sidecar';
import type { Span } from '../../core/text/spans';
import { labelName, shorten } from '../describe';
import { pickOne } from '../pick';
import type { TargetArgument } from '../target';
import { annotate, registerCommand, tell, withSavedSource, type CommandParts } from './commandParts';

export interface AddEntityArgument extends TargetArgument {
  label?: string;
  verdict?: EntityAnnotation['verdict'];
}

type Decision = Pick<EntityAnnotation, 'label' | 'verdict'>;

export const registerAddEntity = (parts: CommandParts): vscode.Disposable =>
  registerCommand('addEntity', async (argument) => {
    const given = (argument ?? {}) as AddEntityArgument;
    const found = await parts.targets.article(argument);
    if (!found) return undefined;

    // With the caret alone, the name under it is meant.
    const caret = given.range || given.quote !== undefined ? undefined : parts.targets.caret(found);
    const under = found.names.find((name) => caret !== undefined && name.start <= caret && caret <= name.end);
    const spans =
      under && !parts.targets.hasSelection(found)
        ? [[under.start, under.end] as Span]
        : await parts.targets.spans(found, argument);
    const article = spans && (await withSavedSource(parts, found));
    if (!article) return undefined;

    const [start, end] = spans[0]!;
    const same = article.names.find((name) => name.start === start && name.end === end);
    const anchor = makeAnchor(article.article, article.source, spans);
    let decision: Decision | undefined;
    if (given.label !== undefined) decision = { label: given.label, verdict: given.verdict ?? 'confirmed' };
    else {
      const { entityLabels } = await parts.codebooks(article.uri);
      const items = entityLabels.map(({ id, label }) => ({
        label: id === label ? labelName(id) : label,
        description: same?.label === id ? `${id} · ${vscode.l10n.t('as found')}` : id,
        decision: { label: id, verdict: 'confirmed' } as Decision,
      }));
      items.sort((a, b) => Number(b.decision.label === same?.label) - Number(a.decision.label === same?.label));
      if (same)
        items.push({
          label: vscode.l10n.t('$(circle-slash) Not a name'),
          description: vscode.l10n.t('take the highlight away'),
          decision: { label: same.label, verdict: 'rejected' },
        });
      const title = vscode.l10n.t('Entity: {0}', shorten(anchor.quote));
      decision = (await pickOne({ title, placeholder: vscode.l10n.t('What is it?'), items }))?.decision;
    }
    if (!decision) return undefined;

    const by = await parts.annotatorOf(article.uri);
    const entity: EntityAnnotation = { id: newId('e'), ...anchor, ...decision, ...(by !== undefined && { by }) };
    const before = article.entities.find(({ ranges }) =>
      ranges.some((range) => range[0] === start && range[1] === end),
    );
    const change: SidecarChange = before
      ? { type: 'update-entity', id: before.annotation.id, fields: { ...decision } }
      : { type: 'add-entity', entity };
    await annotate(parts, article, () => [change]);
    const done =
      decision.verdict === 'rejected'
        ? vscode.l10n.t('Not a name: {0}', anchor.quote)
        : vscode.l10n.t('Entity marked: {0}', anchor.quote);
    tell(parts, article, done);
    return before?.annotation.id ?? entity.id;
  });
