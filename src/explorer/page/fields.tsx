import type { ComponentChildren } from 'preact';
import { KINDS, type Kind } from '../../graph/kind.ts';
import { RELATIONS, type Relation } from '../../graph/relation.ts';
import type { Pairs } from '../address.ts';
import { inWords } from '../../graph/inWords.ts';
import { kindWord } from '../words.ts';

interface EntityFieldProps {
  readonly label: string;
  readonly name: string;
  /** What was typed, an id as well. */
  readonly value?: string | undefined;
  /** The entity that it turned out to be: its name stands in the box. */
  readonly entity?: { readonly id: string; readonly name: string } | undefined;
  /** What is suggested while one types. Unset: every kind. */
  readonly kinds?: readonly Kind[] | undefined;
  readonly placeholder?: string | undefined;
  readonly required?: boolean | undefined;
  /** Where the place tells the eye what it is for. */
  readonly isLabelHidden?: boolean | undefined;
}

/** A box for an id, a name or an alias, with suggestions where script runs. */
export const EntityField = (props: EntityFieldProps) => (
  <label class="field">
    <span class={props.isLabelHidden === true ? 'visually-hidden' : undefined}>{props.label}</span>
    <input
      type="text"
      name={props.name}
      value={props.entity?.name ?? props.value ?? ''}
      data-id={props.entity?.id ?? ''}
      data-suggest={(props.kinds ?? []).join(',')}
      placeholder={props.placeholder}
      required={props.required}
      maxLength={200}
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
    />
  </label>
);

interface KindsFieldProps {
  readonly label: string;
  readonly name?: string | undefined;
  readonly chosen: readonly Kind[] | null;
  /** Those to choose from. */
  readonly kinds?: readonly Kind[] | undefined;
}

/** Boxes to check; none checked is every kind. */
export const KindsField = ({ label, name = 'kinds', chosen, kinds = KINDS }: KindsFieldProps) => (
  <fieldset class="field">
    <legend>{label}</legend>
    {kinds.map((kind) => (
      <CheckField
        key={kind}
        label={inWords(kindWord(kind, 2).toUpperCase())}
        name={name}
        value={kind}
        checked={chosen?.includes(kind) === true}
      />
    ))}
  </fieldset>
);

interface CheckFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value?: string | undefined;
  readonly checked: boolean;
}

export const CheckField = ({ label, name, value = 'true', checked }: CheckFieldProps) => (
  <label class="check">
    <input type="checkbox" name={name} value={value} checked={checked} /> <span>{label}</span>
  </label>
);

interface RelationsFieldProps {
  readonly label: string;
  readonly chosen: readonly Relation[] | null;
}

/** There are many, and most questions have links of a few: closed. */
export const RelationsField = ({ label, chosen }: RelationsFieldProps) => (
  <MoreFields label={label} set={narrowedTo(null, chosen)}>
    <fieldset class="field">
      <legend class="visually-hidden">{label}</legend>
      {RELATIONS.map((relation) => (
        <CheckField
          key={relation}
          label={inWords(relation)}
          name="relations"
          value={relation}
          checked={chosen?.includes(relation) === true}
        />
      ))}
    </fieldset>
  </MoreFields>
);

/** The kinds and relations of a question in words: "tools", "uses". */
export const narrowedTo = (
  kinds: readonly Kind[] | null,
  relations: readonly Relation[] | null = null,
): readonly string[] => [
  ...(kinds ?? []).map((kind) => kindWord(kind, 2)),
  ...(relations ?? []).map((relation) => inWords(relation).toLowerCase()),
];

interface SelectFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export const SelectField = ({ label, name, value, options }: SelectFieldProps) => (
  <label class="field">
    <span>{label}</span>
    <select name={name}>
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
);

interface TextFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly placeholder?: string | undefined;
}

export const TextField = ({ label, name, value, placeholder }: TextFieldProps) => (
  <label class="field">
    <span>{label}</span>
    <input type="text" name={name} value={value} placeholder={placeholder} autocomplete="off" />
  </label>
);

interface NumberFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

export const NumberField = ({ label, name, value, least, most }: NumberFieldProps) => (
  <label class="field">
    <span>{label}</span>
    <input type="number" name={name} value={value} min={least} max={most} step={1} />
  </label>
);

/** What a form carries along unseen. */
export const Hidden = ({ pairs }: { readonly pairs: Pairs }) => (
  <>
    {pairs.map(([name, value]) => (
      <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
    ))}
  </>
);

interface MoreFieldsProps {
  readonly label: string;
  /** What is set in it, in words, by which one knows without opening it. */
  readonly set?: readonly string[] | undefined;
  readonly open?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** Fields that most questions do without: closed, so that the answer is not pushed down. */
export const MoreFields = ({ label, set = [], open = false, children }: MoreFieldsProps) => (
  <details class="more-fields" open={open}>
    <summary>{set.length === 0 ? label : `${label}: ${set.join(', ')}`}</summary>
    <div class="fields">{children}</div>
  </details>
);
