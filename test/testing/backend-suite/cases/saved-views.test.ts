import { BackendError } from '../../../../src/backend/errors.js'
import type { SavedView } from '../../../../src/model/view.js'
import { preferenceCases, savedViewCases } from '../../../../src/testing/backend-suite/cases/saved-views.js'
import { plant } from '../planted.js'

plant('saved views', savedViewCases, {
  'forgets how it is narrowed': {
    red: ['saved: mine alone, with all that it shows'],
    spoil: backend => ({
      execute: (command, signal) =>
        backend.execute(command.type === 'save-view' ? { ...command, filter: {} } : command, signal),
    }),
  },
  'makes a new one each time': {
    red: ['saved again, it is the same one, changed'],
    spoil: backend => ({
      execute: (command, signal) => backend.execute(
        command.type === 'save-view' ? { ...command, viewId: `${command.viewId} ${command.name.trim()}` } : command, signal),
    }),
  },
  'tells everybody of it': {
    red: ['a view of mine is streamed to me, and to no colleague'],
    spoil: (backend, all) => ({
      subscribe(listener, since) {
        const others = Object.values(all).filter(one => one !== backend)
        const stops = [
          backend.subscribe(listener, since),
          ...others.map(one => one.subscribe({
            ...listener,
            changes: (batch, at) => {
              const views = batch.filter(change => change.kind === 'view')
              if (views.length > 0) listener.changes(views, at)
            },
            ephemeral: () => undefined, gap: () => undefined, status: () => undefined,
          })),
        ]
        return () => { for (const stop of stops) stop() }
      },
    }),
  },
  'lets anybody change what is everybody\'s': {
    red: ['a manager\'s is everybody\'s, and only a manager changes it'],
    spoil: (backend, all) => ({
      async execute(command, signal) {
        try {
          return await backend.execute(command, signal)
        } catch (error) {
          if (command.type !== 'save-view' || !(error instanceof BackendError) || !error.is('forbidden')) throw error
          return all['iris']!.execute({ ...command, shared: true }, signal)
        }
      },
    }),
  },
  'counts its versions anew': {
    red: ['removed, and saved again under its id'],
    spoil: backend => ({
      async execute(command, signal) {
        const receipt = await backend.execute(command, signal)
        return { changes: receipt.changes.map(one => one.kind === 'view' && one.value
          ? { ...one, version: 1, value: { ...one.value, version: 1 } satisfies SavedView }
          : one) }
      },
    }),
  },
  'takes any name': {
    red: ['a name that is none is refused, and another\'s view is not found'],
    spoil: backend => ({
      execute: (command, signal) => backend.execute(
        command.type === 'save-view' ? { ...command, name: command.name.trim().slice(0, 60) || 'Untitled' } : command, signal),
    }),
  },
})

plant('preferences', preferenceCases, {
  'forgets what is hidden': {
    red: ['which tags I hide is mine alone, and stays'],
    spoil: backend => ({
      execute: (command, signal) => backend.execute(
        command.type === 'set-preferences' ? { ...command, hiddenTagIds: command.hiddenTagIds.slice(0, 1) } : command, signal),
    }),
  },
  'tells a colleague': {
    red: ['they are streamed to me, and to no colleague'],
    spoil: (backend, all) => ({
      async execute(command, signal) {
        if (command.type === 'set-preferences') await all['tova']!.execute({ ...command, id: `${command.id}-all` }, signal)
        return backend.execute(command, signal)
      },
    }),
  },
})
