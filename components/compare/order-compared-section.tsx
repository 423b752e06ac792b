import { Block, Rows } from '@/components/report/block'
import { ModelMark } from '@/components/report/model-mark'
import type { OrderCompared, Position } from '@/lib/views/compare/standing'
import { capital } from '@/lib/views/report/sentences'

/** All eight models in the order they have now, with the place they had. */
export function OrderComparedSection({ block: { heading, rows } }: { block: OrderCompared }) {
  return (
    <Block
      id="order"
      heading={heading}
      lead={['The answer stands first, then the open models by fit, then the stopped ones.']}
    >
      <Rows ordered>
        {rows.map(({ model, from, to }) => (
          <li key={model.id} data-model={model.id} className="flex gap-2">
            <ModelMark {...model} className="mt-0.5" />
            <span>
              <span className="font-[650]">
                {to.at}. {capital(model.noun)}
              </span>
              : {placeWords(from, to)}
              {stopWords(from, to)}
            </span>
          </li>
        ))}
      </Rows>
    </Block>
  )
}

function placeWords(from: Position, to: Position): string {
  if (from.at === to.at) return 'in the same place'
  return `${to.at < from.at ? 'up' : 'down'} from ${from.at}`
}

function stopWords(from: Position, to: Position): string {
  if (from.stopped && to.stopped) return ', stopped by a rule in both'
  if (to.stopped) return ', and a rule stops it now'
  return from.stopped ? ', and no rule stops it any more' : ''
}
