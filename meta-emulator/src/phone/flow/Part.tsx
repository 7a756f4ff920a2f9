import type { ComponentType } from "react";
import { LinkPart, NavigationPart, PickerPart, UnknownPart } from "./ActParts.tsx";
import { CheckboxPart, DropdownPart, OptInPart, RadioPart } from "./ChoiceParts.tsx";
import { CalendarPart, DatePickerPart } from "./DateParts.tsx";
import type { PartProps } from "./flow-parts.ts";
import { TextAreaPart, TextInputPart } from "./InputParts.tsx";
import { ImageCarouselPart, ImagePart, TextPart } from "./TextParts.tsx";

const parts: Record<string, ComponentType<PartProps>> = {
  TextHeading: TextPart,
  TextSubheading: TextPart,
  TextBody: TextPart,
  TextCaption: TextPart,
  RichText: TextPart,
  TextInput: TextInputPart,
  TextArea: TextAreaPart,
  Dropdown: DropdownPart,
  RadioButtonsGroup: RadioPart,
  CheckboxGroup: CheckboxPart,
  ChipsSelector: CheckboxPart,
  DatePicker: DatePickerPart,
  CalendarPicker: CalendarPart,
  OptIn: OptInPart,
  EmbeddedLink: LinkPart,
  Image: ImagePart,
  ImageCarousel: ImageCarouselPart,
  NavigationList: NavigationPart,
  PhotoPicker: PickerPart,
  DocumentPicker: PickerPart,
};

/** One component of a flow's screen, whichever it is. */
export function Part(props: PartProps) {
  const Known = parts[props.component.type] ?? UnknownPart;
  return <Known {...props} />;
}
