/** The last labelling act of this window, to be done again elsewhere: which command, and its answers without what it was about. */

export interface LabelAct {
  /** Without `pressmark.` */
  command: 'addClaim' | 'addEntity' | 'editTopics' | 'setStance';
  argument: object;
}

export interface LastLabel {
  readonly act: LabelAct | undefined;
  /** Called by a command once it is done. */
  remember(command: LabelAct['command'], argument: object): void;
}

export function createLastLabel(): LastLabel {
  let act: LabelAct | undefined;
  return {
    get act() {
      return act;
    },
    remember: (command, argument) => (act = { command, argument }),
  };
}
